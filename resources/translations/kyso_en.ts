<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context><name>AboutPage</name><message><source>Căn cứ</source><translation>Basis</translation></message></context>
<context><name>AboutPage</name><message><source>Giấy phép</source><translation>Licence</translation></message></context>
<context><name>AboutPage</name><message><source>Giới thiệu</source><translation>About</translation></message></context>
<context><name>AboutPage</name><message><source>Ký số, đóng dấu và kiểm tra văn bản điện tử của cơ quan nhà nước.</source><translation>Signs, seals and verifies electronic documents of government agencies.</translation></message></context>
<context><name>AboutPage</name><message><source>Nội dung</source><translation>What it says</translation></message></context>
<context><name>AboutPage</name><message><source>Phiên bản</source><translation>Version</translation></message></context>
<context><name>AboutPage</name><message><source>Quy tắc thể thức: {name}, bản {version}, ngày {day}.</source><translation>Format rules: {name}, version {version} of {day}.</translation></message></context>
<context><name>AboutPage</name><message><source>Thành phần</source><translation>Component</translation></message></context>
<context><name>AboutPage</name><message><source>không rõ</source><translation>unknown</translation></message></context>
<context><name>AnchorList</name><message><source>Chọn chức vụ có trong văn bản, hoặc gõ chữ in trên văn bản, ví dụ «KT. CHỦ TỊCH», rồi bấm Enter.</source><translation>Choose a title that stands in the document, or type words that are printed in it, for example the signer's title, and press Enter.</translation></message></context>
<context><name>AnchorList</name><message><source>Tự tìm; hoặc gõ chức vụ</source><translation>Found by itself; or type a title</translation></message></context>
<context><name>AnchorList</name><message><source>Đặt dưới chữ</source><translation>Place below</translation></message></context>
<context><name>Arrivals</name><message><source>Bỏ qua</source><translation>Skip</translation></message></context>
<context><name>Arrivals</name><message><source>Ghi vào sổ…</source><translation>Enter in the register…</translation></message></context>
<context><name>Arrivals</name><message><source>Thư mục văn bản đến: {what} {next_step}</source><translation>Incoming folder: {what} {next_step}</translation></message></context>
<context><name>Arrivals</name><message><source>Văn bản mới đến, đã kiểm tra:&#10;{words}</source><translation>New documents, checked:&#10;{words}</translation></message></context>
<context><name>Arrivals</name><message><source>Văn bản vừa đến</source><translation>Just arrived</translation></message></context>
<context><name>Arrivals</name><message><source>Đến giờ kiểm tra hộp thư công vụ và hệ thống quản lý văn bản.</source><translation>Time to look into the official mailbox and the document management system.</translation></message></context>
<context><name>BatchLayout</name><message><source>Dừng</source><translation>Stop</translation></message></context>
<context><name>BatchLayout</name><message><source>Ghép thành một văn bản…</source><translation>Join into one document…</translation></message></context>
<context><name>BatchLayout</name><message><source>Làm lại tệp lỗi</source><translation>Retry the failed files</translation></message></context>
<context><name>BatchLayout</name><message><source>Mỗi văn bản được đặt dưới cùng những chữ này, ví dụ «KT. CHỦ TỊCH». Bỏ trống: chương trình tự tìm.</source><translation>In each document the mark goes below these same words, for example the signer's title. Empty: found by the program.</translation></message></context>
<context><name>BatchLayout</name><message><source>Mở văn bản đang chọn để xem và dời khung; các văn bản khác giữ nguyên.</source><translation>Open the selected document to see and move its mark; the others stay as they are.</translation></message></context>
<context><name>BatchLayout</name><message><source>Số văn bản đầu tiên</source><translation>First document number</translation></message></context>
<context><name>BatchLayout</name><message><source>Số đầu tiên</source><translation>First number</translation></message></context>
<context><name>BatchLayout</name><message><source>Tạm dừng</source><translation>Pause</translation></message></context>
<context><name>BatchLayout</name><message><source>Xem lại chỗ đặt của từng văn bản (bấm đúp để mở và chỉnh), rồi nhập mã PIN một lần cho tất cả.</source><translation>Look at the place of the mark in each document (double-click to open and adjust it), then enter the PIN once for all of them.</translation></message></context>
<context><name>BatchLayout</name><message><source>Xem, chỉnh chỗ đặt…</source><translation>See and adjust…</translation></message></context>
<context><name>BatchLayout</name><message><source>{button} nhiều văn bản</source><translation>{button} several documents</translation></message></context>
<context><name>BatchLayout</name><message><source>Đóng danh sách</source><translation>Close the list</translation></message></context>
<context><name>BatchLayout</name><message><source>Đặt dưới chữ</source><translation>Place below</translation></message></context>
<context><name>BatchLayout</name><message><source>Đặt dưới chữ, ví dụ: KT. CHỦ TỊCH</source><translation>Place below, for example a title</translation></message></context>
<context><name>BatchPage</name><message><source> Các văn bản khác vẫn ký được.</source><translation> The other documents can be signed.</translation></message></context>
<context><name>BatchPage</name><message><source> {bad} văn bản chưa ký được, đứng đầu danh sách, có lý do ở từng dòng.</source><translation> Not signed: {bad}; they head the list, each with its reason.</translation></message></context>
<context><name>BatchPage</name><message><source>Bắt đầu…</source><translation>Starting…</translation></message></context>
<context><name>BatchPage</name><message><source>Chờ mật khẩu của văn bản…</source><translation>Waiting for a document's password…</translation></message></context>
<context><name>BatchPage</name><message><source>Ký tiếp các văn bản còn lại</source><translation>Sign the remaining documents</translation></message></context>
<context><name>BatchPage</name><message><source>Mở thư mục</source><translation>Open folder</translation></message></context>
<context><name>BatchPage</name><message><source>Tiếp tục</source><translation>Continue</translation></message></context>
<context><name>BatchPage</name><message><source>Tạm dừng</source><translation>Pause</translation></message></context>
<context><name>BatchPage</name><message><source>Tạm dừng sau văn bản đang ký; bấm «Tiếp tục» để ký tiếp. Đã xong</source><translation>Pausing after the present document; press “Continue” to go on. Done:</translation></message></context>
<context><name>BatchPage</name><message><source>chờ mật khẩu</source><translation>waiting for its password</translation></message></context>
<context><name>BatchPage</name><message><source>{bad} văn bản chưa ký được, đứng đầu danh sách; lý do ở từng dòng.</source><translation>Cannot be signed: {bad}; they head the list, each with its reason.</translation></message></context>
<context><name>BatchPage</name><message><source>{button} {prepared} văn bản</source><translation>{button} all ({prepared})</translation></message></context>
<context><name>BatchPage</name><message><source>Đang dừng sau bước này…</source><translation>Stopping after this step…</translation></message></context>
<context><name>BatchPage</name><message><source>Đang kiểm tra từng văn bản…</source><translation>Checking each document…</translation></message></context>
<context><name>BatchPage</name><message><source>Đã dừng. {signed} văn bản đã ký giữ nguyên; {left} văn bản chưa ký còn trong danh sách.</source><translation>Stopped. Signed and kept: {signed}; not signed and still in the list: {left}.</translation></message></context>
<context><name>BatchPage</name><message><source>Đã {lower} và kiểm tra lại {signed} văn bản.</source><translation>Done and checked ({lower}): {signed}.</translation></message></context>
<context><name>BatchPage</name><message><source>đã ký: {name}</source><translation>signed: {name}</translation></message></context>
<context><name>BatchPlace</name><message><source>Giữ và về danh sách</source><translation>Keep and go back to the list</translation></message></context>
<context><name>BatchPlace</name><message><source>Kéo khung, hoặc dùng phím mũi tên: mỗi lần 1 mm. Ctrl+Page Up, Ctrl+Page Down đưa khung sang trang khác.</source><translation>Drag the frame, or use the arrow keys: 1 mm each time. Ctrl+Page Up and Ctrl+Page Down take it to another page.</translation></message></context>
<context><name>BatchPlace</name><message><source>Lý do làm khi chưa đủ điều kiện</source><translation>Reason for proceeding although not all conditions are met</translation></message></context>
<context><name>BatchPlace</name><message><source>Lý do, được lưu vào nhật ký</source><translation>Reason, kept in the journal</translation></message></context>
<context><name>BatchPlace</name><message><source>Quay lại</source><translation>Back</translation></message></context>
<context><name>BatchPlace</name><message><source>Tự đặt trên trang</source><translation>Place it by hand</translation></message></context>
<context><name>BatchPlace</name><message><source>Đang đọc văn bản…</source><translation>Reading the document…</translation></message></context>
<context><name>BatchPlace</name><message><source>Được lưu vào nhật ký</source><translation>Kept in the journal</translation></message></context>
<context><name>BatchPlace</name><message><source>Đặt lại chỗ chương trình tìm được</source><translation>Back to the place found by the program</translation></message></context>
<context><name>BatchTable</name><message><source>Danh sách văn bản</source><translation>List of documents</translation></message></context>
<context><name>BatchTable</name><message><source>Gõ số, hoặc bấm đúp: sửa số của dòng này; các dòng dưới chạy tiếp theo.</source><translation>Type a number, or double-click: changes this row's number; the rows below go on from it.</translation></message></context>
<context><name>BatchTable</name><message><source>Số, ngày</source><translation>Number, date</translation></message></context>
<context><name>BatchTable</name><message><source>Tình trạng</source><translation>State</translation></message></context>
<context><name>BatchTable</name><message><source>Văn bản</source><translation>Document</translation></message></context>
<context><name>BatchTable</name><message><source>chờ kiểm tra</source><translation>to be checked</translation></message></context>
<context><name>BatchTable</name><message><source>số {number}, ngày {day}</source><translation>number {number}, date {day}</translation></message></context>
<context><name>BooksPage</name><message><source>Biểu mẫu</source><translation>Forms</translation></message></context>
<context><name>BooksPage</name><message><source>Báo cáo</source><translation>Reports</translation></message></context>
<context><name>BooksPage</name><message><source>Lưu giữ</source><translation>Keeping</translation></message></context>
<context><name>BooksPage</name><message><source>Nhiều máy</source><translation>Several computers</translation></message></context>
<context><name>BooksPage</name><message><source>Nhật ký</source><translation>Journal</translation></message></context>
<context><name>BooksPage</name><message><source>Sổ &amp; nhật ký</source><translation>Registers &amp; journal</translation></message></context>
<context><name>BooksPage</name><message><source>Theo dõi giải quyết</source><translation>Follow-up</translation></message></context>
<context><name>BooksPage</name><message><source>Văn bản đi</source><translation>Outgoing documents</translation></message></context>
<context><name>BooksPage</name><message><source>Văn bản đến</source><translation>Incoming documents</translation></message></context>
<context><name>BundleSheet</name><message><source>Không có mã PIN, tên người, tên văn bản. Xem hết rồi mới lưu.</source><translation>It contains no PIN, no names of people and no names of documents. Read it through before you save it.</translation></message></context>
<context><name>BundleSheet</name><message><source>Lưu tệp…</source><translation>Save file…</translation></message></context>
<context><name>BundleSheet</name><message><source>Nội dung sẽ gửi</source><translation>What will be sent</translation></message></context>
<context><name>BundleSheet</name><message><source>Quay lại</source><translation>Back</translation></message></context>
<context><name>BundleSheet</name><message><source>Từng chữ như trong tệp sẽ gửi, cho cán bộ kỹ thuật</source><translation>Letter for letter as in the file that is sent, for technical staff</translation></message></context>
<context><name>BundleSheet</name><message><source>Xem nguyên văn</source><translation>Show it literally</translation></message></context>
<context><name>BusySheet</name><message><source>Bắt đầu…</source><translation>Starting…</translation></message></context>
<context><name>BusySheet</name><message><source>Dừng</source><translation>Stop</translation></message></context>
<context><name>BusySheet</name><message><source>Không rút USB Token cho đến khi xong.</source><translation>Do not unplug the USB Token until this is done.</translation></message></context>
<context><name>BusySheet</name><message><source>Đang dừng sau bước này…</source><translation>Stopping after this step…</translation></message></context>
<context><name>CapacityPicker</name><message><source>Cá nhân</source><translation>Personal</translation></message></context>
<context><name>CapacityPicker</name><message><source>Cơ quan</source><translation>Agency</translation></message></context>
<context><name>CapacityPicker</name><message><source>Loại chữ ký</source><translation>Kind of signature</translation></message></context>
<context><name>CertificateDetails</name><message><source>Biểu mẫu điền sẵn</source><translation>Prefilled forms</translation></message></context>
<context><name>CertificateDetails</name><message><source>Báo lộ khóa</source><translation>Report a leaked key</translation></message></context>
<context><name>CertificateDetails</name><message><source>Chép số serial</source><translation>Copy serial number</translation></message></context>
<context><name>CertificateDetails</name><message><source>Chương trình trên máy này ngừng ký bằng chứng thư này ngay lập tức; việc báo được ghi vào nhật ký.</source><translation>The program on this computer stops signing with this certificate at once; the report is written to the journal.</translation></message></context>
<context><name>CertificateDetails</name><message><source>Chỉ hủy khi đã báo nhầm. Lý do được ghi vào nhật ký.</source><translation>Withdraw only what was reported by mistake. The reason is written to the journal.</translation></message></context>
<context><name>CertificateDetails</name><message><source>Chứng thư (*.cer *.crt *.pem)</source><translation>Certificate (*.cer *.crt *.pem)</translation></message></context>
<context><name>CertificateDetails</name><message><source>Cơ quan, đơn vị</source><translation>Agency, unit</translation></message></context>
<context><name>CertificateDetails</name><message><source>Dãy SHA-256</source><translation>SHA-256</translation></message></context>
<context><name>CertificateDetails</name><message><source>Hiệu lực</source><translation>Validity</translation></message></context>
<context><name>CertificateDetails</name><message><source>Hủy báo lộ khóa</source><translation>Withdraw the report of a leaked key</translation></message></context>
<context><name>CertificateDetails</name><message><source>Khóa</source><translation>Key</translation></message></context>
<context><name>CertificateDetails</name><message><source>Khóa bị lộ, mất hoặc bị dùng trái phép</source><translation>The key was leaked, lost or used without permission</translation></message></context>
<context><name>CertificateDetails</name><message><source>Loại</source><translation>Kind</translation></message></context>
<context><name>CertificateDetails</name><message><source>Lý do, được lưu vào nhật ký</source><translation>Reason, kept in the journal</translation></message></context>
<context><name>CertificateDetails</name><message><source>Lưu chứng thư</source><translation>Save certificate</translation></message></context>
<context><name>CertificateDetails</name><message><source>Lưu chứng thư…</source><translation>Save certificate…</translation></message></context>
<context><name>CertificateDetails</name><message><source>Lập biểu mẫu</source><translation>Create form</translation></message></context>
<context><name>CertificateDetails</name><message><source>Mã PIN</source><translation>PIN</translation></message></context>
<context><name>CertificateDetails</name><message><source>Mã định danh</source><translation>Identifier</translation></message></context>
<context><name>CertificateDetails</name><message><source>Nơi cấp</source><translation>Issued by</translation></message></context>
<context><name>CertificateDetails</name><message><source>Số serial</source><translation>Serial number</translation></message></context>
<context><name>CertificateDetails</name><message><source>Thiết bị</source><translation>Device</translation></message></context>
<context><name>CertificateDetails</name><message><source>Thư điện tử</source><translation>E-mail</translation></message></context>
<context><name>CertificateDetails</name><message><source>Tình trạng</source><translation>State</translation></message></context>
<context><name>CertificateDetails</name><message><source>Ví dụ: mất thiết bị, lộ mã PIN</source><translation>For example: device lost, PIN leaked</translation></message></context>
<context><name>CertificateDetails</name><message><source>Văn bản Word (*.docx)</source><translation>Word document (*.docx)</translation></message></context>
<context><name>CertificateDetails</name><message><source>nhập trên bàn phím của thiết bị</source><translation>entered on the device's keypad</translation></message></context>
<context><name>CertificateDetails</name><message><source>Đã báo lộ khóa lúc {since}. {stopped}</source><translation>Reported leaked at {since}. {stopped}</translation></message></context>
<context><name>CertificateDetails</name><message><source>Đã chép số serial của chứng thư.</source><translation>The certificate's serial number was copied.</translation></message></context>
<context><name>CertificateDetails</name><message><source>Đã lưu chứng thư: {name}</source><translation>Certificate saved: {name}</translation></message></context>
<context><name>CertificateDetails</name><message><source>Đã lập biểu mẫu: {name}. Mở tệp để điền tiếp.</source><translation>Form made: {name}. Open the file to fill in the rest.</translation></message></context>
<context><name>CertificateLine</name><message><source>Chưa thấy chứng thư phù hợp. Cắm USB Token vào máy.</source><translation>No suitable certificate was found. Plug in the USB Token.</translation></message></context>
<context><name>CertificateLine</name><message><source>Chứng thư chữ ký số</source><translation>Digital signature certificate</translation></message></context>
<context><name>ChangeList</name><message><source>Thay đổi sau khi ký</source><translation>Changes after signing</translation></message></context>
<context><name>ChangeList</name><message><source>có nội dung bị che, trang {page}</source><translation>content is covered on page {page}</translation></message></context>
<context><name>ChangeList</name><message><source>nhìn khác lúc ký, trang {page}</source><translation>page {page} looks different from when it was signed</translation></message></context>
<context><name>CollectPage</name><message><source>1. Gửi nhật ký của máy này</source><translation>1. Send this computer's journal</translation></message></context>
<context><name>CollectPage</name><message><source>2. Gộp nhật ký của nhiều máy</source><translation>2. Merge the journals of several computers</translation></message></context>
<context><name>CollectPage</name><message><source>Bấm «Thêm tệp…» để chọn tệp nhật ký mà các máy đã gửi. Một máy gửi nhiều lần chỉ tính một; tệp bị sửa không gộp.</source><translation>Press “Add files…” to choose the exports that the computers have sent. Several exports of one computer count once; a changed file is refused.</translation></message></context>
<context><name>CollectPage</name><message><source>Bỏ khỏi danh sách</source><translation>Remove from the list</translation></message></context>
<context><name>CollectPage</name><message><source>Chọn tệp xuất của các máy</source><translation>Choose the computers' export files</translation></message></context>
<context><name>CollectPage</name><message><source>Chọn tệp đã xuất</source><translation>Choose the export</translation></message></context>
<context><name>CollectPage</name><message><source>Gộp báo cáo…</source><translation>Merge reports…</translation></message></context>
<context><name>CollectPage</name><message><source>Gộp sổ…</source><translation>Merge registers…</translation></message></context>
<context><name>CollectPage</name><message><source>Ký tệp đã xuất…</source><translation>Sign an export…</translation></message></context>
<context><name>CollectPage</name><message><source>Kỳ báo cáo</source><translation>Reporting period</translation></message></context>
<context><name>CollectPage</name><message><source>Lưu báo cáo gộp</source><translation>Save merged report</translation></message></context>
<context><name>CollectPage</name><message><source>Lưu sổ gộp</source><translation>Save the merged register</translation></message></context>
<context><name>CollectPage</name><message><source>Mã PIN của USB Token cơ quan</source><translation>PIN of the agency's USB Token</translation></message></context>
<context><name>CollectPage</name><message><source>Sổ</source><translation>Register</translation></message></context>
<context><name>CollectPage</name><message><source>Thêm tệp…</source><translation>Add files…</translation></message></context>
<context><name>CollectPage</name><message><source>Tệp của các máy</source><translation>Exports of the computers</translation></message></context>
<context><name>CollectPage</name><message><source>Tệp xuất chứa toàn bộ nhật ký; chữ ký của cơ quan nằm ở tệp .p7s bên cạnh. Gửi cả hai tệp.</source><translation>The export holds the whole journal; the agency's signature stands in the .p7s file beside it. Send both.</translation></message></context>
<context><name>CollectPage</name><message><source>USB Token đang ký tệp xuất. Không dừng được lúc này, đừng rút USB Token.</source><translation>The USB Token is signing the export. It cannot be stopped now; do not unplug the USB Token.</translation></message></context>
<context><name>CollectPage</name><message><source>Xuất nhật ký</source><translation>Export of the journal</translation></message></context>
<context><name>CollectPage</name><message><source>Xuất và ký…</source><translation>Export and sign…</translation></message></context>
<context><name>CollectPage</name><message><source>Đang gộp báo cáo…</source><translation>Merging reports…</translation></message></context>
<context><name>CollectPage</name><message><source>Đang gộp sổ…</source><translation>Merging registers…</translation></message></context>
<context><name>CollectPage</name><message><source>Đang kiểm tra tệp của các máy…</source><translation>Checking the exports…</translation></message></context>
<context><name>CollectPage</name><message><source>Đang xuất nhật ký…</source><translation>Exporting the journal…</translation></message></context>
<context><name>CollectPage</name><message><source>Đã dừng kiểm tra: danh sách giữ nguyên như trước.</source><translation>The check was stopped: the list stays as it was.</translation></message></context>
<context><name>CollectPage</name><message><source>Đã dừng: chưa có tệp nào được lưu.</source><translation>Stopped: no file was saved.</translation></message></context>
<context><name>CollectPage</name><message><source>Đã gộp {count} tệp: {name}</source><translation>Exports merged ({count}): {name}</translation></message></context>
<context><name>CollectPage</name><message><source>Đã ký: {name}. Gửi hai tệp {export} và {name}.</source><translation>Signed: {name}. Send both {export} and {name}.</translation></message></context>
<context><name>Coming</name><message><source>Đang mở trang…</source><translation>Opening the page…</translation></message></context>
<context><name>CompareView</name><message><source>Khi ký</source><translation>When signed</translation></message></context>
<context><name>CompareView</name><message><source>Khi nhận</source><translation>As received</translation></message></context>
<context><name>CompareView</name><message><source>Không đọc lại được bản tại thời điểm ký.</source><translation>The version at the time of signing cannot be read back.</translation></message></context>
<context><name>CompareView</name><message><source>So với lúc ký</source><translation>Compare with signing</translation></message></context>
<context><name>CompareView</name><message><source>Xem trang như người ký đã thấy, cạnh trang như đã nhận</source><translation>Shows the page as the signer saw it beside the page as received</translation></message></context>
<context><name>CompareView</name><message><source>Đang mở bản tại thời điểm ký…</source><translation>Opening the version at the time of signing…</translation></message></context>
<context><name>ComputerPage</name><message><source>Chưa có tệp ghi lỗi nào.</source><translation>There is no log file yet.</translation></message></context>
<context><name>ComputerPage</name><message><source>Cần xử lý: {bad} điều. Xem cách xử lý ở từng dòng.</source><translation>Points that need attention: {bad}. Each row says what to do.</translation></message></context>
<context><name>ComputerPage</name><message><source>Gửi cho bộ phận hỗ trợ…</source><translation>Send to support…</translation></message></context>
<context><name>ComputerPage</name><message><source>Không có gì.</source><translation>Nothing.</translation></message></context>
<context><name>ComputerPage</name><message><source>Kiểm tra lại</source><translation>Check again</translation></message></context>
<context><name>ComputerPage</name><message><source>Kiểm tra máy này</source><translation>Check this computer</translation></message></context>
<context><name>ComputerPage</name><message><source>KẾT QUẢ KIỂM TRA MÁY NÀY</source><translation>WHAT WAS FOUND ON THIS COMPUTER</translation></message></context>
<context><name>ComputerPage</name><message><source>Lưu tệp gửi hỗ trợ</source><translation>Save the file for support</translation></message></context>
<context><name>ComputerPage</name><message><source>Máy dùng được; có điều cần lưu ý.</source><translation>This computer can be used; there are points to note.</translation></message></context>
<context><name>ComputerPage</name><message><source>Máy sẵn sàng.</source><translation>This computer is ready.</translation></message></context>
<context><name>ComputerPage</name><message><source>TỆP GHI LỖI {name}</source><translation>LOG FILE {name}</translation></message></context>
<context><name>ComputerPage</name><message><source>Tệp nén (*.zip)</source><translation>Zip file (*.zip)</translation></message></context>
<context><name>ComputerPage</name><message><source>Xem máy, driver, USB Token, mạng, nhật ký đã sẵn sàng chưa. Không thay đổi gì.</source><translation>Checks whether the computer, drivers, USB Token, network and journal are ready. Nothing is changed.</translation></message></context>
<context><name>ComputerPage</name><message><source>Đang kiểm tra máy này…</source><translation>Checking this computer…</translation></message></context>
<context><name>ComputerPage</name><message><source>Điều nào không tự xử lý được thì nhờ cán bộ công nghệ thông tin; vẫn đi tiếp được.</source><translation>Ask the IT officer about points you cannot deal with yourself; you can continue all the same.</translation></message></context>
<context><name>ComputerPage</name><message><source>Đã dừng: máy này chưa được kiểm tra hết.</source><translation>Stopped: this computer was not checked to its end.</translation></message></context>
<context><name>ComputerPage</name><message><source>Đã lưu: {name}. Gửi tệp này cho bộ phận hỗ trợ.</source><translation>Saved: {name}. Send this file to support.</translation></message></context>
<context><name>Copyable</name><message><source>Chép</source><translation>Copy</translation></message></context>
<context><name>DevicePage</name><message><source>CA tin cậy…</source><translation>Trusted CAs…</translation></message></context>
<context><name>DevicePage</name><message><source>Chưa thấy USB Token</source><translation>No USB Token</translation></message></context>
<context><name>DevicePage</name><message><source>Chương trình chỉ đọc thiết bị, không ghi và không thay đổi gì trên đó.</source><translation>The program only reads the device; it writes and changes nothing on it.</translation></message></context>
<context><name>DevicePage</name><message><source>Chọn driver của USB Token</source><translation>Choose the USB Token's driver</translation></message></context>
<context><name>DevicePage</name><message><source>Cắm thiết bị vào máy</source><translation>Plug the device in</translation></message></context>
<context><name>DevicePage</name><message><source>Khởi động lại</source><translation>Restart</translation></message></context>
<context><name>DevicePage</name><message><source>Thiết bị &amp; chứng thư</source><translation>Devices &amp; certificates</translation></message></context>
<context><name>DevicePage</name><message><source>Thiết bị không hiện ra? Thêm driver của hãng, hoặc xem Trợ giúp, thẻ «Máy này».</source><translation>Device not shown? Add the vendor's driver, or see Help, tab “This computer”.</translation></message></context>
<context><name>DevicePage</name><message><source>Thiết bị và chứng thư</source><translation>Devices and certificates</translation></message></context>
<context><name>DevicePage</name><message><source>Thêm driver…</source><translation>Add driver…</translation></message></context>
<context><name>DevicePage</name><message><source>mã PIN: {pin_state}</source><translation>PIN: {pin_state}</translation></message></context>
<context><name>DevicePage</name><message><source>Đã thêm driver «{name}». Khởi động lại ứng dụng để dùng driver này.</source><translation>Driver “{name}” added. Restart the program to use it.</translation></message></context>
<context><name>DisposalSheet</name><message><source>Bỏ khỏi danh sách</source><translation>Remove from the list</translation></message></context>
<context><name>DisposalSheet</name><message><source>Chưa chọn tệp nào: chỉ xóa thông tin lưu kèm. </source><translation>No file chosen: only what is kept besides is deleted. </translation></message></context>
<context><name>DisposalSheet</name><message><source>Chọn tệp sẽ xóa</source><translation>Choose the files to delete</translation></message></context>
<context><name>DisposalSheet</name><message><source>Các tệp dưới đây bị xóa; sau đó lập văn bản xác nhận đã hủy để gửi lại.</source><translation>The files below are deleted; then a confirmation is made for the sender.</translation></message></context>
<context><name>DisposalSheet</name><message><source>Ghi trước khi xóa; được lưu vào nhật ký</source><translation>Required before deletion; kept in the journal</translation></message></context>
<context><name>DisposalSheet</name><message><source>Hủy hồ sơ, số {number}</source><translation>Disposal, number {number}</translation></message></context>
<context><name>DisposalSheet</name><message><source>Lý do, căn cứ hủy</source><translation>Reason and grounds</translation></message></context>
<context><name>DisposalSheet</name><message><source>Nơi gửi thu hồi văn bản, số đến {number}</source><translation>Recalled by the sender, arrival number {number}</translation></message></context>
<context><name>DisposalSheet</name><message><source>Quay lại</source><translation>Back</translation></message></context>
<context><name>DisposalSheet</name><message><source>Theo thông báo thu hồi số, ngày</source><translation>Notice of recall, number and date</translation></message></context>
<context><name>DisposalSheet</name><message><source>Thêm tệp…</source><translation>Add files…</translation></message></context>
<context><name>DisposalSheet</name><message><source>Thông tin kiểm tra lưu kèm: {count} mục, xóa cùng.</source><translation>Kept evidence of verification: {count} items, deleted too.</translation></message></context>
<context><name>DisposalSheet</name><message><source>Tệp sẽ xóa</source><translation>Files to delete</translation></message></context>
<context><name>DisposalSheet</name><message><source>Tệp sẽ xóa khỏi máy</source><translation>Files to be deleted from this computer</translation></message></context>
<context><name>DisposalSheet</name><message><source>Tệp và thông tin kiểm tra lưu kèm bị xóa hẳn. Sổ giữ số, ngày; nhật ký giữ lý do.</source><translation>The files and the kept evidence are deleted for good. The register keeps number and date, the journal the reason.</translation></message></context>
<context><name>DisposalSheet</name><message><source>Xóa và hủy hồ sơ</source><translation>Delete and dispose</translation></message></context>
<context><name>DisposalSheet</name><message><source>Xóa và xác nhận</source><translation>Delete and confirm</translation></message></context>
<context><name>DisposalSheet</name><message><source>khác tệp đã vào sổ, xem lại trước khi xóa</source><translation>not the registered file; look again before deleting</translation></message></context>
<context><name>DisposalSheet</name><message><source>đúng văn bản của dòng này</source><translation>the document of this row</translation></message></context>
<context><name>DropArea</name><message><source>Chọn văn bản</source><translation>Choose documents</translation></message></context>
<context><name>DropArea</name><message><source>Văn bản PDF (*.pdf);;Mọi tệp (*)</source><translation>PDF document (*.pdf);;All files (*)</translation></message></context>
<context><name>EntrySheet</name><message><source>Chi tiết bản ghi</source><translation>Details of the entry</translation></message></context>
<context><name>EntrySheet</name><message><source>Đóng</source><translation>Close</translation></message></context>
<context><name>EvidenceLine</name><message><source>Dấu thời gian nhận văn bản: {moment}</source><translation>Time-stamp of receipt: {moment}</translation></message></context>
<context><name>EvidenceLine</name><message><source>Thông tin kiểm tra đã lưu: {number} mục</source><translation>Kept evidence of the check: {number} items</translation></message></context>
<context><name>EvidenceLine</name><message><source>Xuất ra thư mục…</source><translation>Export to folder…</translation></message></context>
<context><name>EvidenceLine</name><message><source>Xuất thông tin kiểm tra đã lưu ra thư mục</source><translation>Export the kept evidence of the check to a folder</translation></message></context>
<context><name>EvidenceLine</name><message><source>Xóa chứng thư, dữ liệu thu hồi, dấu thời gian và báo cáo kiểm tra đã lưu của văn bản này? Việc xóa được ghi vào nhật ký và không lấy lại được; tệp văn bản giữ nguyên.</source><translation>Delete the certificates, revocation data, time-stamp and reports that are kept of this document? The journal records the deletion and it cannot be undone; the document's file stays as it is.</translation></message></context>
<context><name>EvidenceLine</name><message><source>Xóa thông tin kiểm tra</source><translation>Delete the evidence of the check</translation></message></context>
<context><name>EvidenceLine</name><message><source>Xóa thông tin kiểm tra đã lưu</source><translation>Delete the kept evidence of the check</translation></message></context>
<context><name>EvidenceLine</name><message><source>Xóa…</source><translation>Delete…</translation></message></context>
<context><name>FaultBar</name><message><source>Gửi cho bộ phận hỗ trợ…</source><translation>Send to support…</translation></message></context>
<context><name>FaultBar</name><message><source>Đóng</source><translation>Close</translation></message></context>
<context><name>FormSheet</name><message><source>Chưa thể tiếp tục, xem lý do bên dưới</source><translation>Cannot continue yet; see the reason below</translation></message></context>
<context><name>FormSheet</name><message><source>Lý do làm khi chưa đủ điều kiện</source><translation>Reason for proceeding although not all conditions are met</translation></message></context>
<context><name>FormSheet</name><message><source>Lý do, được lưu vào nhật ký</source><translation>Reason, kept in the journal</translation></message></context>
<context><name>FormSheet</name><message><source>Thôi tìm, tự đặt ở trang đang xem</source><translation>Stop looking, place it on this page</translation></message></context>
<context><name>FormSheet</name><message><source>Trước khi {lower}</source><translation>Before you {lower}</translation></message></context>
<context><name>FormSheet</name><message><source>Tệp mới</source><translation>New file</translation></message></context>
<context><name>FormSheet</name><message><source>Đang kiểm tra…</source><translation>Checking…</translation></message></context>
<context><name>FormSheet</name><message><source>Đang tìm chỗ ký: {done}/{of} trang</source><translation>Looking for the place to sign: {done}/{of} pages</translation></message></context>
<context><name>FormSheet</name><message><source>Điền đủ thông tin ở trên để kiểm tra.</source><translation>Fill in the fields above to run the checks.</translation></message></context>
<context><name>FormSheet</name><message><source>Được lưu vào nhật ký</source><translation>Kept in the journal</translation></message></context>
<context><name>FormSheet</name><message><source>Đổi tên hoặc nơi lưu tệp mới</source><translation>Change the new file's name or place</translation></message></context>
<context><name>FormSheet</name><message><source>Đổi…</source><translation>Change…</translation></message></context>
<context><name>FormsPage</name><message><source> Chương trình tự dàn trang vì máy không có phần mềm soạn thảo: xem lại trước khi ký.</source><translation> The program laid the pages out itself, because there is no word processor here: look at them before signing.</translation></message></context>
<context><name>FormsPage</name><message><source>1. Điền sẵn rồi lập biểu mẫu</source><translation>1. Prefill and create the form</translation></message></context>
<context><name>FormsPage</name><message><source>2. Chuyển PDF và ký</source><translation>2. Convert to PDF and sign</translation></message></context>
<context><name>FormsPage</name><message><source>Biểu mẫu</source><translation>Forms</translation></message></context>
<context><name>FormsPage</name><message><source>Biểu mẫu: {name}</source><translation>Form: {name}</translation></message></context>
<context><name>FormsPage</name><message><source>Chuyển PDF và ký</source><translation>Convert to PDF and sign</translation></message></context>
<context><name>FormsPage</name><message><source>Chưa chọn biểu mẫu nào.</source><translation>No form is chosen.</translation></message></context>
<context><name>FormsPage</name><message><source>Chọn biểu mẫu đã điền</source><translation>Choose the filled-in form</translation></message></context>
<context><name>FormsPage</name><message><source>Chọn biểu mẫu đã điền…</source><translation>Choose the filled-in form…</translation></message></context>
<context><name>FormsPage</name><message><source>Chứng thư</source><translation>Certificate</translation></message></context>
<context><name>FormsPage</name><message><source>Chứng thư, thiết bị</source><translation>Certificate, device</translation></message></context>
<context><name>FormsPage</name><message><source>Không điền sẵn chứng thư</source><translation>Prefill no certificate</translation></message></context>
<context><name>FormsPage</name><message><source>Lập biểu mẫu</source><translation>Create form</translation></message></context>
<context><name>FormsPage</name><message><source>Lập biểu mẫu…</source><translation>Create form…</translation></message></context>
<context><name>FormsPage</name><message><source>Sửa mẫu của cơ quan…</source><translation>Edit the agency's template…</translation></message></context>
<context><name>FormsPage</name><message><source>Sự cố trong kỳ</source><translation>Incidents of the period</translation></message></context>
<context><name>FormsPage</name><message><source>Đang chuyển sang PDF…</source><translation>Converting to PDF…</translation></message></context>
<context><name>FormsPage</name><message><source>Đang mở mẫu của cơ quan: {own}. Giữ nguyên các ô {{{{ … }}}}; lưu lại là dùng cho lần lập sau.</source><translation>Opening the agency's template: {own}. Leave the fields {{{{ … }}}} as they are; once saved it is used from the next form on.</translation></message></context>
<context><name>FormsPage</name><message><source>Điền nốt trong Word hoặc LibreOffice, lưu và đóng tệp, rồi ký ngay tại đây.</source><translation>Fill in the rest in Word or LibreOffice, save and close the file, then sign it right here.</translation></message></context>
<context><name>FormsPage</name><message><source>Đã dừng: chưa có tệp PDF nào được tạo, biểu mẫu giữ nguyên.</source><translation>Stopped: no PDF was made; the form stays as it is.</translation></message></context>
<context><name>FormsPage</name><message><source>Đã lập biểu mẫu: {name}. Điền tiếp trong cửa sổ vừa mở, lưu và đóng lại.</source><translation>Form made: {name}. Fill in the rest in the window that has just opened, save and close it.</translation></message></context>
<context><name>FormsPage</name><message><source>Đã tạo {name}.</source><translation>{name} was made.</translation></message></context>
<context><name>GuideView</name><message><source>Các chương</source><translation>Chapters</translation></message></context>
<context><name>GuideView</name><message><source>Không có chương nào có những từ này.</source><translation>No chapter has these words.</translation></message></context>
<context><name>GuideView</name><message><source>Nội dung chương</source><translation>Text of the chapter</translation></message></context>
<context><name>GuideView</name><message><source>Tìm trong hướng dẫn</source><translation>Search the guide</translation></message></context>
<context><name>HelpPage</name><message><source>Giới thiệu</source><translation>About</translation></message></context>
<context><name>HelpPage</name><message><source>Hướng dẫn</source><translation>Guide (in Vietnamese)</translation></message></context>
<context><name>HelpPage</name><message><source>Máy này</source><translation>This computer</translation></message></context>
<context><name>HelpPage</name><message><source>Trợ giúp</source><translation>Help</translation></message></context>
<context><name>HomePage</name><message><source>Chuẩn bị văn bản…</source><translation>Prepare a document…</translation></message></context>
<context><name>HomePage</name><message><source>Ghép phụ lục, bản quét, ảnh; chuyển Word thành PDF; xoay, sắp xếp trang trước khi ký</source><translation>Join appendices, scans and photos; turn Word into PDF; turn and order pages before signing</translation></message></context>
<context><name>HomePage</name><message><source>Kéo văn bản PDF vào đây, hoặc bấm để chọn.</source><translation>Drop PDF documents here, or click to choose.</translation></message></context>
<context><name>HomePage</name><message><source>Lọc hai danh sách ở dưới; Enter tìm trong sổ và nhật ký.</source><translation>Filters the two lists below; Enter searches the registers and the journal.</translation></message></context>
<context><name>HomePage</name><message><source>Trang chủ</source><translation>Home</translation></message></context>
<context><name>HomePage</name><message><source>Tìm văn bản</source><translation>Find a document</translation></message></context>
<context><name>HomePage</name><message><source>Tìm văn bản, số ký hiệu, người ký (Ctrl+F)</source><translation>Find a document, number, signer (Ctrl+F)</translation></message></context>
<context><name>HomePage</name><message><source>Văn bản chưa ký mở ở trang Ký; đã có chữ ký của lãnh đạo mở ở trang Phát hành; đã đóng dấu mở ở trang Kiểm tra. Nhiều văn bản cùng lúc thì chọn việc cần làm.</source><translation>An unsigned document opens on the page Sign, one that a leader has signed on Issue, a sealed one on Verify. For several at once you choose what to do.</translation></message></context>
<context><name>IssueList</name><message><source>Chờ phát hành</source><translation>Waiting to be issued</translation></message></context>
<context><name>IssueList</name><message><source>Phát hành</source><translation>Issue</translation></message></context>
<context><name>IssueList</name><message><source>Phát hành {count} văn bản</source><translation>Issue {count} documents</translation></message></context>
<context><name>IssueList</name><message><source>{count} văn bản lãnh đạo đã ký, chưa phát hành. Ngày ban hành: {day}.</source><translation>{count} documents that a leader has signed and nobody has issued. Date of issue: {day}.</translation></message></context>
<context><name>IssueList</name><message><source>Đang xem văn bản nào chờ phát hành…</source><translation>Looking for documents that wait to be issued…</translation></message></context>
<context><name>IssuePage</name><message><source>Chứng thư của cơ quan</source><translation>The agency's certificate</translation></message></context>
<context><name>IssuePage</name><message><source>Dấu của cơ quan</source><translation>The agency's seal</translation></message></context>
<context><name>IssuePage</name><message><source>Ghi số {strip}, ngày {day} và đóng dấu của cơ quan</source><translation>Write number {strip}, date {day} and place the agency's seal</translation></message></context>
<context><name>IssuePage</name><message><source>Ngày ban hành</source><translation>Date of issue</translation></message></context>
<context><name>IssuePage</name><message><source>Số tiếp theo trong sổ năm {year}: {number}</source><translation>Next number in the register of {year}: {number}</translation></message></context>
<context><name>IssuePage</name><message><source>Số và ngày</source><translation>Number and date</translation></message></context>
<context><name>IssuePage</name><message><source>Số văn bản</source><translation>Document number</translation></message></context>
<context><name>IssuePage</name><message><source>Số, ký hiệu</source><translation>Number and symbol</translation></message></context>
<context><name>IssuePage</name><message><source>Việc tiếp theo: gửi văn bản, rồi bấm «Đánh dấu đã gửi» ở trang «Sổ &amp; nhật ký».</source><translation>Next: send the document, then press “Mark as sent” on the page “Registers &amp; journal”.</translation></message></context>
<context><name>IssuePage</name><message><source>Xem lại chỗ đặt của từng văn bản (bấm đúp để mở và chỉnh). Chọn dòng rồi gõ số (hoặc F2) để đổi số; các dòng dưới chạy tiếp theo. Nhập mã PIN một lần cho tất cả.</source><translation>Look over where the marks of each document go (double-click opens it to move them). Choose a row and type (or press F2) to change its number; the rows below go on from it. Enter the PIN once for all.</translation></message></context>
<context><name>IssuePage</name><message><source>ngày {day}</source><translation>date {day}</translation></message></context>
<context><name>IssuePage</name><message><source>số {number}</source><translation>number {number}</translation></message></context>
<context><name>IssuePage</name><message><source>ví dụ 165</source><translation>for example 165</translation></message></context>
<context><name>IssuePage</name><message><source>Đặt lại chỗ chương trình tìm được</source><translation>Back to the place found by the program</translation></message></context>
<context><name>IssueTable</name><message><source>Chữ ký của lãnh đạo: {verdict}. Mở ra để xem lý do.</source><translation>The leader's signature: {verdict}. Open it to see why.</translation></message></context>
<context><name>IssueTable</name><message><source>Người ký</source><translation>Signer</translation></message></context>
<context><name>IssueTable</name><message><source>Quá hạn phát hành · {name}</source><translation>Issue overdue · {name}</translation></message></context>
<context><name>IssueTable</name><message><source>Số đề nghị</source><translation>Proposed number</translation></message></context>
<context><name>IssueTable</name><message><source>Văn bản</source><translation>Document</translation></message></context>
<context><name>IssueTable</name><message><source>Văn bản chờ phát hành</source><translation>Documents waiting to be issued</translation></message></context>
<context><name>JournalPage</name><message><source>Bản khóa sổ (*.json)</source><translation>Closings (*.json)</translation></message></context>
<context><name>JournalPage</name><message><source>Chọn bản khóa sổ giữ ở nơi khác</source><translation>Choose a closing that was kept elsewhere</translation></message></context>
<context><name>JournalPage</name><message><source>Giữ nguyên máy và liên hệ bộ phận quản trị.</source><translation>Leave the computer as it is and tell the administrators.</translation></message></context>
<context><name>JournalPage</name><message><source>Kiểm tra lúc {moment}.</source><translation>Checked at {moment}.</translation></message></context>
<context><name>JournalPage</name><message><source>Kiểm tra nhật ký</source><translation>Check the journal</translation></message></context>
<context><name>JournalPage</name><message><source>Lọc theo kết quả</source><translation>Filter by result</translation></message></context>
<context><name>JournalPage</name><message><source>Lọc theo thời gian</source><translation>Filter by time</translation></message></context>
<context><name>JournalPage</name><message><source>Lọc theo việc</source><translation>Filter by act</translation></message></context>
<context><name>JournalPage</name><message><source>Mọi kết quả</source><translation>All results</translation></message></context>
<context><name>JournalPage</name><message><source>Mọi lúc</source><translation>Any time</translation></message></context>
<context><name>JournalPage</name><message><source>Mọi việc</source><translation>All acts</translation></message></context>
<context><name>JournalPage</name><message><source>Mỗi lần ký, phát hành, kiểm tra đều được ghi lại, mã hóa và nối với nhau: sửa hay xóa sẽ bị phát hiện.</source><translation>Every signing, issue and check is recorded, encrypted and chained: a change or deletion is noticed.</translation></message></context>
<context><name>JournalPage</name><message><source>Nhật ký</source><translation>Journal</translation></message></context>
<context><name>JournalPage</name><message><source>Nhật ký không mở được</source><translation>The journal cannot be opened</translation></message></context>
<context><name>JournalPage</name><message><source>Tìm theo số, tên tệp, người ký</source><translation>Search by number, file name, signer</translation></message></context>
<context><name>JournalPage</name><message><source>Tìm trong nhật ký</source><translation>Search the journal</translation></message></context>
<context><name>JournalPage</name><message><source>Đang kiểm tra nhật ký…</source><translation>Checking the journal…</translation></message></context>
<context><name>JournalPage</name><message><source>Đã bắt đầu nhật ký mới. Nhật ký cũ còn nguyên trong: {aside}</source><translation>A new journal was begun. The old one is kept whole in: {aside}</translation></message></context>
<context><name>JournalPage</name><message><source>Đã dừng: nhật ký chưa được kiểm tra hết.</source><translation>Stopped: the journal was not checked to its end.</translation></message></context>
<context><name>JournalPage</name><message><source>Để riêng và bắt đầu nhật ký mới…</source><translation>Set it aside and begin a new journal…</translation></message></context>
<context><name>JournalPage</name><message><source>Đối chiếu bản khóa sổ…</source><translation>Compare with a closing…</translation></message></context>
<context><name>KeepingPage</name><message><source> Nhật ký trước đó giữ nguyên tại {aside}.</source><translation> The journal before that is kept at {aside}.</translation></message></context>
<context><name>KeepingPage</name><message><source>, kèm dấu thời gian</source><translation>, with a time-stamp</translation></message></context>
<context><name>KeepingPage</name><message><source>Chưa có bản sao lưu nào. Kyso tự sao lưu mỗi tuần; cũng có thể sao lưu ngay.</source><translation>There is no backup yet. Kyso makes one every week; you can also make one now.</translation></message></context>
<context><name>KeepingPage</name><message><source>Chưa khóa sổ lần nào.</source><translation>The journal has never been closed.</translation></message></context>
<context><name>KeepingPage</name><message><source>Chọn bản sao lưu</source><translation>Choose a backup</translation></message></context>
<context><name>KeepingPage</name><message><source>Cụm mật khẩu mới</source><translation>New passphrase</translation></message></context>
<context><name>KeepingPage</name><message><source>Khóa mới nằm trong kho khóa của hệ điều hành; máy không có kho khóa thì nhập cụm mật khẩu mới.</source><translation>The new key lies in the keyring of the operating system; where there is none, enter a new passphrase.</translation></message></context>
<context><name>KeepingPage</name><message><source>Khóa nhật ký ngay</source><translation>Lock the journal now</translation></message></context>
<context><name>KeepingPage</name><message><source>Khóa sổ</source><translation>Close the journal</translation></message></context>
<context><name>KeepingPage</name><message><source>Khóa sổ gần nhất: {last}.</source><translation>Last closed: {last}.</translation></message></context>
<context><name>KeepingPage</name><message><source>Khóa sổ hằng tháng</source><translation>Monthly closing</translation></message></context>
<context><name>KeepingPage</name><message><source>Khôi phục từ bản sao lưu…</source><translation>Restore from a backup…</translation></message></context>
<context><name>KeepingPage</name><message><source>Ký xác nhận toàn bộ nhật ký đến lúc này bằng USB Token của cơ quan; giữ bản khóa sổ ở nơi khác.</source><translation>Seals the whole journal up to now with the agency's USB Token; keep the closing record elsewhere.</translation></message></context>
<context><name>KeepingPage</name><message><source>Lưu bản khóa sổ</source><translation>Save closing record</translation></message></context>
<context><name>KeepingPage</name><message><source>Mã PIN của USB Token cơ quan</source><translation>PIN of the agency's USB Token</translation></message></context>
<context><name>KeepingPage</name><message><source>Sao lưu</source><translation>Backups</translation></message></context>
<context><name>KeepingPage</name><message><source>Sao lưu ngay</source><translation>Back up now</translation></message></context>
<context><name>KeepingPage</name><message><source>USB Token đang ký khóa sổ, mất vài giây. Không dừng được lúc này, đừng rút USB Token.</source><translation>The USB Token is signing the closing, which takes some seconds. It cannot be stopped now; do not unplug the USB Token.</translation></message></context>
<context><name>KeepingPage</name><message><source>{backups} bản sao lưu; mới nhất: {newest}.</source><translation>Backups: {backups}; the newest: {newest}.</translation></message></context>
<context><name>KeepingPage</name><message><source>{words} Đến hạn khóa sổ tháng.</source><translation>{words} The monthly closing is due.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đang kiểm tra bản sao lưu trước khi khôi phục…</source><translation>Checking the backup before it is restored…</translation></message></context>
<context><name>KeepingPage</name><message><source>Đang mã hóa nhật ký bằng khóa mới. Không dừng được lúc này, đừng tắt máy.</source><translation>Encrypting the journal with the new key. It cannot be stopped now; do not switch the computer off.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đang sao lưu trước khi đổi khóa…</source><translation>Backing up before the key is changed…</translation></message></context>
<context><name>KeepingPage</name><message><source>Đang sao lưu và kiểm tra bản sao…</source><translation>Backing up and checking the copy…</translation></message></context>
<context><name>KeepingPage</name><message><source>Đang thay nhật ký bằng bản sao lưu. Không dừng được lúc này, đừng tắt máy.</source><translation>Putting the backup in the journal's place. It cannot be stopped now; do not switch the computer off.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã dừng: chưa khôi phục gì, nhật ký đang dùng giữ nguyên.</source><translation>Stopped: nothing was restored; the journal in use stays as it is.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã dừng: chưa đổi khóa, nhật ký vẫn mở như trước.</source><translation>Stopped: the key was not changed; the journal opens as before.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã dừng: không có bản sao lưu mới, các bản sao lưu cũ giữ nguyên.</source><translation>Stopped: there is no new backup; the older backups stay as they are.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã khóa nhật ký. Lần dùng sau hỏi lại cụm mật khẩu, nếu máy không có kho khóa.</source><translation>The journal is locked. The next use asks for the passphrase, where there is no keyring.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã khóa sổ đến bản ghi {number}{stamped}.</source><translation>The journal is closed up to record {number}{stamped}.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã khôi phục nhật ký.{where}</source><translation>The journal was restored.{where}</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã lưu bản khóa sổ: {name}. Giữ ở nơi khác.</source><translation>Closing record saved: {name}. Keep it elsewhere.</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã sao lưu và kiểm tra {records} bản ghi: {folder}</source><translation>Records backed up and checked: {records}: {folder}</translation></message></context>
<context><name>KeepingPage</name><message><source>Đã đổi khóa nhật ký. Bản sao lưu trước khi đổi: {name} (mở bằng khóa cũ).</source><translation>The key of the journal was changed. Backup made before it: {name} (opens with the old key).</translation></message></context>
<context><name>KeepingPage</name><message><source>Đổi khóa</source><translation>Change of key</translation></message></context>
<context><name>KeepingPage</name><message><source>Đổi khóa nhật ký</source><translation>Change the journal's key</translation></message></context>
<context><name>KindDetails</name><message><source>Cơ quan sao</source><translation>Copying agency</translation></message></context>
<context><name>KindDetails</name><message><source>Hình thức sao</source><translation>Kind of copy</translation></message></context>
<context><name>KindDetails</name><message><source>Kèm văn bản số</source><translation>Attached to no.</translation></message></context>
<context><name>KindDetails</name><message><source>ví dụ: {number}</source><translation>for example: {number}</translation></message></context>
<context><name>KindDetails</name><message><source>Ý kiến</source><translation>Opinion</translation></message></context>
<context><name>LargeSheet</name><message><source>Mũi tên: trang trước, trang sau. R: xoay. Delete: bỏ trang. Cộng, trừ: phóng, thu. Esc: quay lại.</source><translation>Arrows: page before, page after. R: turn. Delete: leave out. Plus, minus: larger, smaller. Esc: back.</translation></message></context>
<context><name>LargeSheet</name><message><source>Phím + và −</source><translation>Keys + and −</translation></message></context>
<context><name>LargeSheet</name><message><source>Phím Esc</source><translation>Esc</translation></message></context>
<context><name>LargeSheet</name><message><source>Trang sau</source><translation>Next page</translation></message></context>
<context><name>LargeSheet</name><message><source>Trang trước</source><translation>Previous page</translation></message></context>
<context><name>LargeSheet</name><message><source>Về các trang</source><translation>All pages</translation></message></context>
<context><name>LargeSheet</name><message><source>Vừa chiều ngang</source><translation>Fit width</translation></message></context>
<context><name>LargeSheet</name><message><source>Đang vẽ trang…</source><translation>Drawing the page…</translation></message></context>
<context><name>LeftOver</name><message><source>Bỏ danh sách này</source><translation>Forget this list</translation></message></context>
<context><name>LeftOver</name><message><source>Các văn bản còn lại đều đã được ký; danh sách này đã xong.</source><translation>All that was left has been signed meanwhile; this list is done.</translation></message></context>
<context><name>LeftOver</name><message><source>Ký tiếp các văn bản còn lại</source><translation>Sign the remaining documents</translation></message></context>
<context><name>LeftOver</name><message><source>Lần trước bị ngắt khi còn {count} văn bản chưa ký.</source><translation>The last run was interrupted; documents still to be signed: {count}.</translation></message></context>
<context><name>LockedQuestion</name><message><source>Bỏ qua tệp này</source><translation>Skip this file</translation></message></context>
<context><name>LockedQuestion</name><message><source>Dùng cho {others} tệp có mật khẩu còn lại</source><translation>Use it for the other {others} locked files</translation></message></context>
<context><name>LockedQuestion</name><message><source>Mật khẩu chưa đúng. </source><translation>That was not the password. </translation></message></context>
<context><name>LockedQuestion</name><message><source>Mật khẩu mở văn bản «{name}»:</source><translation>Password of “{name}”:</translation></message></context>
<context><name>LockedQuestion</name><message><source>Mở</source><translation>Open</translation></message></context>
<context><name>LockedQuestion</name><message><source>Văn bản có mật khẩu</source><translation>The document has a password</translation></message></context>
<context><name>MainWindow</name><message><source>Kiểm tra máy này</source><translation>Check this computer</translation></message></context>
<context><name>MainWindow</name><message><source>Kyso · Ký số văn bản</source><translation>Kyso · Digital signing of documents</translation></message></context>
<context><name>MainWindow</name><message><source>Lần trước ứng dụng đã dừng đột ngột. Báo cáo nằm ở {report}, có thể gửi cho bộ phận hỗ trợ.</source><translation>The program stopped unexpectedly last time. The report is at {report} and can be sent to the support desk.</translation></message></context>
<context><name>MainWindow</name><message><source>TẬP HUẤN · Kyso · Ký số văn bản</source><translation>TẬP HUẤN (TRAINING) · Kyso · Digital signing of documents</translation></message></context>
<context><name>MainWindow</name><message><source>Đang mở văn bản…</source><translation>Opening the document…</translation></message></context>
<context><name>MainWindow</name><message><source>Ứng dụng không khởi động được. Gửi mã {code} cho bộ phận hỗ trợ.</source><translation>The program could not start. Send the code {code} to support.</translation></message></context>
<context><name>ManyFiles</name><message><source>Dừng</source><translation>Stop</translation></message></context>
<context><name>ManyFiles</name><message><source>Kiểm tra</source><translation>Verify</translation></message></context>
<context><name>ManyFiles</name><message><source>Kiểm tra văn bản khác</source><translation>Verify other documents</translation></message></context>
<context><name>ManyFiles</name><message><source>Kết quả kiểm tra</source><translation>Results</translation></message></context>
<context><name>ManyFiles</name><message><source>Văn bản cần chú ý nhất đứng đầu. Bấm đúp hoặc nhấn Enter để xem từng văn bản.</source><translation>Documents that need attention come first. Double-click or press Enter to see one.</translation></message></context>
<context><name>ManyFiles</name><message><source>{total} văn bản: {parts}.</source><translation>{total} documents: {parts}.</translation></message></context>
<context><name>ManyFiles</name><message><source>Đang kiểm tra…</source><translation>Checking…</translation></message></context>
<context><name>ManyFiles</name><message><source>Đã kiểm tra {done}/{total}</source><translation>{done} of {total} checked</translation></message></context>
<context><name>MarkHandle</name><message><source>Ctrl+PageUp, Ctrl+PageDown đưa sang trang trước, trang sau.</source><translation>Ctrl+PageUp, Ctrl+PageDown move it to the page before, the page after.</translation></message></context>
<context><name>MarkHandle</name><message><source>Không đổi được thêm: {size}, không chạm chức vụ, họ tên hay mép trang.</source><translation>No further: {size}; it must not touch the title, the name or the page edge.</translation></message></context>
<context><name>MarkHandle</name><message><source>Kéo góc, hoặc Ctrl cùng phím mũi tên, để đổi cỡ.</source><translation>Drag a corner, or press Ctrl and an arrow key, to change its size.</translation></message></context>
<context><name>MarkHandle</name><message><source>Kéo để đổi chỗ; hoặc dùng phím mũi tên (1 mm), thêm Shift (5 mm).</source><translation>Drag to move; or use the arrow keys (1 mm), with Shift (5 mm).</translation></message></context>
<context><name>MarkHandle</name><message><source>Phím mũi tên dời 1 milimét, thêm Shift dời 5 milimét, Ctrl+Z hoàn tác.</source><translation>Arrow keys move by 1 millimetre, with Shift by 5, Ctrl+Z undoes.</translation></message></context>
<context><name>MarkHandle</name><message><source>cách mép trái {left} mm, mép dưới {bottom} mm</source><translation>{left} mm from the left edge, {bottom} mm from the bottom</translation></message></context>
<context><name>MarkHandle</name><message><source>rộng {width} mm, cao {height} mm</source><translation>{width} mm wide, {height} mm high</translation></message></context>
<context><name>MarkHandle</name><message><source>{name}, trang {page}</source><translation>{name}, page {page}</translation></message></context>
<context><name>Navigation</name><message><source>Công việc</source><translation>Tasks</translation></message></context>
<context><name>PageBar</name><message><source>Hình thu nhỏ các trang</source><translation>Pages in small</translation></message></context>
<context><name>PageBar</name><message><source>Phóng to</source><translation>Zoom in</translation></message></context>
<context><name>PageBar</name><message><source>Số trang</source><translation>Page number</translation></message></context>
<context><name>PageBar</name><message><source>Thu nhỏ</source><translation>Zoom out</translation></message></context>
<context><name>PageBar</name><message><source>Trang</source><translation>Page</translation></message></context>
<context><name>PageBar</name><message><source>Trang sau</source><translation>Next page</translation></message></context>
<context><name>PageBar</name><message><source>Trang trước</source><translation>Previous page</translation></message></context>
<context><name>PageBar</name><message><source>Vừa chiều ngang</source><translation>Fit width</translation></message></context>
<context><name>PageBar</name><message><source>Xem cả trang</source><translation>Whole page</translation></message></context>
<context><name>PageBar</name><message><source>Đưa dấu đến trang này</source><translation>Bring the seal to this page</translation></message></context>
<context><name>PageBar</name><message><source>Đưa khung ký đến trang này</source><translation>Bring the mark to this page</translation></message></context>
<context><name>PageBar</name><message><source>Độ phóng</source><translation>Zoom</translation></message></context>
<context><name>PageCanvas</name><message><source>Trang văn bản</source><translation>Page of the document</translation></message></context>
<context><name>PageCanvas</name><message><source>chưa đủ cơ sở</source><translation>indeterminate</translation></message></context>
<context><name>PageCanvas</name><message><source>chữ ký {number}: {verdict}</source><translation>signature {number}: {verdict}</translation></message></context>
<context><name>PageCanvas</name><message><source>hợp lệ</source><translation>valid</translation></message></context>
<context><name>PageCanvas</name><message><source>không có kết luận</source><translation>no verdict</translation></message></context>
<context><name>PageCanvas</name><message><source>không hợp lệ</source><translation>invalid</translation></message></context>
<context><name>PageCanvas</name><message><source>{count} chỗ thay đổi</source><translation>{count} places changed</translation></message></context>
<context><name>PageView</name><message><source>Khung xem văn bản</source><translation>Document view</translation></message></context>
<context><name>Pages</name><message><source>Trang {page}</source><translation>Page {page}</translation></message></context>
<context><name>Pages</name><message><source>chỗ đặt khung ký</source><translation>the mark goes here</translation></message></context>
<context><name>Pages</name><message><source>đã có {count} chữ ký</source><translation>{count} signatures there</translation></message></context>
<context><name>PartReading</name><message><source>Mật khẩu của chủ tệp:</source><translation>The owner's password:</translation></message></context>
<context><name>PassphraseBar</name><message><source>Cụm mật khẩu của nhật ký</source><translation>Passphrase of the journal</translation></message></context>
<context><name>PassphraseBar</name><message><source>Hiện chữ</source><translation>Show the text</translation></message></context>
<context><name>PassphraseBar</name><message><source>Mở nhật ký</source><translation>Open the journal</translation></message></context>
<context><name>PasswordQuestion</name><message><source>Mật khẩu mở văn bản «{name}»:</source><translation>Password of “{name}”:</translation></message></context>
<context><name>PasswordQuestion</name><message><source>Mở</source><translation>Open</translation></message></context>
<context><name>PasswordQuestion</name><message><source>Thôi</source><translation>Cancel</translation></message></context>
<context><name>PasswordQuestion</name><message><source>Văn bản có mật khẩu</source><translation>The document has a password</translation></message></context>
<context><name>PictureChooser</name><message><source>Chưa có {name}</source><translation>No {name} yet</translation></message></context>
<context><name>PictureChooser</name><message><source>Chọn {name}</source><translation>Choose {name}</translation></message></context>
<context><name>PictureChooser</name><message><source>Chọn ảnh…</source><translation>Choose picture…</translation></message></context>
<context><name>PictureChooser</name><message><source>chưa có</source><translation>none yet</translation></message></context>
<context><name>PictureChooser</name><message><source>Đang xử lý ảnh…</source><translation>Working on the picture…</translation></message></context>
<context><name>PictureChooser</name><message><source>Đã bỏ nền giấy, chỉ giữ nét mực. Xem lại ảnh bên trên.</source><translation>The paper was removed, the ink kept. Look at the picture above.</translation></message></context>
<context><name>PictureChooser</name><message><source>Ảnh, ảnh chụp hoặc bản quét</source><translation>Pictures, photos or scans</translation></message></context>
<context><name>PictureChooser</name><message><source>ảnh chữ ký</source><translation>signature picture</translation></message></context>
<context><name>PictureChooser</name><message><source>ảnh dấu</source><translation>seal picture</translation></message></context>
<context><name>PinSheet</name><message><source>Chứng thư</source><translation>Certificate</translation></message></context>
<context><name>PinSheet</name><message><source>Cơ quan</source><translation>Agency</translation></message></context>
<context><name>PinSheet</name><message><source>Ký</source><translation>Sign</translation></message></context>
<context><name>PinSheet</name><message><source>Mã PIN</source><translation>PIN</translation></message></context>
<context><name>PinSheet</name><message><source>Mã PIN của USB Token</source><translation>PIN of the USB Token</translation></message></context>
<context><name>PinSheet</name><message><source>Người ký</source><translation>Signer</translation></message></context>
<context><name>PinSheet</name><message><source>Nhập mã PIN để {lower}</source><translation>Enter the PIN to {lower}</translation></message></context>
<context><name>PinSheet</name><message><source>Quay lại</source><translation>Back</translation></message></context>
<context><name>PinSheet</name><message><source>Thiết bị</source><translation>Device</translation></message></context>
<context><name>PinSheet</name><message><source>Trang web</source><translation>Web site</translation></message></context>
<context><name>PinSheet</name><message><source>Trực thuộc</source><translation>Under</translation></message></context>
<context><name>PinSheet</name><message><source>Việc</source><translation>Act</translation></message></context>
<context><name>PinSheet</name><message><source>Văn bản</source><translation>Document</translation></message></context>
<context><name>PinSheet</name><message><source>{kind}, {issuer_common_name} cấp, {facts}</source><translation>{kind}, issued by {issuer_common_name}, {facts}</translation></message></context>
<context><name>PinSheet</name><message><source>{name} và {others} văn bản khác</source><translation>{name} and {others} other documents</translation></message></context>
<context><name>PinSheet</name><message><source>Đã hỏi lại mã PIN, đồng ý dùng lần thử cuối</source><translation>I have made sure of the PIN and agree to use the last try</translation></message></context>
<context><name>PlaceSearch</name><message><source>Đang đọc văn bản…</source><translation>Reading the document…</translation></message></context>
<context><name>PracticeSheet</name><message><source>Cửa sổ TẬP HUẤN đang mở. Bấm «Ký» ở đó rồi nhập mã PIN tập huấn ghi ở đầu cửa sổ.</source><translation>The TẬP HUẤN (training) window is opening. Press “Sign” there and enter the training PIN that stands at its top.</translation></message></context>
<context><name>PracticeSheet</name><message><source>Ký thử trong cửa sổ TẬP HUẤN</source><translation>Practise signing in a TẬP HUẤN (training) window</translation></message></context>
<context><name>PracticeSheet</name><message><source>Máy này chưa có công cụ tập huấn (SoftHSM, OpenSC) nên bỏ qua bước ký thử. Việc ký thật không cần công cụ này; muốn ký thử, nhờ cán bộ công nghệ thông tin cài đặt.</source><translation>This computer has no training tools (SoftHSM, OpenSC), so the practice is passed over. Real signing does not need them; to practise, ask the IT officer to install them.</translation></message></context>
<context><name>PracticeSheet</name><message><source>Một cửa sổ riêng mở ra với USB Token, chứng thư và văn bản tập huấn. Cửa sổ, chứng thư, chữ ký và dấu ở đó đều ghi TẬP HUẤN và không có giá trị pháp lý. Không cần USB Token thật; không dùng mã PIN thật.</source><translation>A window of its own opens with a training token, certificate and document. Window, certificate, signature and seal there all say TẬP HUẤN (training) and have no legal value. No real USB Token is needed; use no real PIN.</translation></message></context>
<context><name>PreparePage</name><message><source>Alt+Mũi tên lên</source><translation>Alt+Up</translation></message></context>
<context><name>PreparePage</name><message><source>Alt+Mũi tên xuống</source><translation>Alt+Down</translation></message></context>
<context><name>PreparePage</name><message><source>Bắt đầu…</source><translation>Start…</translation></message></context>
<context><name>PreparePage</name><message><source>Bỏ trang</source><translation>Leave out</translation></message></context>
<context><name>PreparePage</name><message><source>Chuẩn bị văn bản</source><translation>Prepare a document</translation></message></context>
<context><name>PreparePage</name><message><source>Ctrl+Z</source><translation>Ctrl+Z</translation></message></context>
<context><name>PreparePage</name><message><source>Delete</source><translation>Delete</translation></message></context>
<context><name>PreparePage</name><message><source>Ghép văn bản với phụ lục, bản quét thành một PDF khổ A4 trước khi ký; xem lớn, xoay, sắp xếp, bỏ trang. Các tệp gốc giữ nguyên.</source><translation>Put a document, its appendices and scans into one A4 PDF before it is signed; see pages large, turn, order and leave them out. The files stay as they are.</translation></message></context>
<context><name>PreparePage</name><message><source>Hoàn tác</source><translation>Undo</translation></message></context>
<context><name>PreparePage</name><message><source>Kéo PDF, bản quét, ảnh, văn bản Word, bảng tính vào đây theo đúng thứ tự, hoặc bấm để chọn.</source><translation>Drop PDFs, scans, pictures, Word texts, spreadsheets here in their order, or click to choose.</translation></message></context>
<context><name>PreparePage</name><message><source>Làm lại từ đầu</source><translation>Start again</translation></message></context>
<context><name>PreparePage</name><message><source>Lên trước</source><translation>Earlier</translation></message></context>
<context><name>PreparePage</name><message><source>Lưu văn bản mới</source><translation>Save the new document</translation></message></context>
<context><name>PreparePage</name><message><source>Phím R</source><translation>Key R</translation></message></context>
<context><name>PreparePage</name><message><source>Thêm tệp</source><translation>Add files</translation></message></context>
<context><name>PreparePage</name><message><source>Thêm tệp…</source><translation>Add files…</translation></message></context>
<context><name>PreparePage</name><message><source>Văn bản PDF (*.pdf)</source><translation>PDF document (*.pdf)</translation></message></context>
<context><name>PreparePage</name><message><source>Xoay</source><translation>Turn</translation></message></context>
<context><name>PreparePage</name><message><source>Xuống sau</source><translation>Later</translation></message></context>
<context><name>PreparePage</name><message><source>Đang dừng sau bước này…</source><translation>Stopping after this step…</translation></message></context>
<context><name>PreparePage</name><message><source>Đang đọc «{name}», sau đó còn {left} tệp…</source><translation>Reading “{name}”, then {left} more files…</translation></message></context>
<context><name>PreparePage</name><message><source>Đang đọc «{name}»…</source><translation>Reading “{name}”…</translation></message></context>
<context><name>PreparePage</name><message><source>Đang đọc…</source><translation>Reading…</translation></message></context>
<context><name>PreparePage</name><message><source>Đã dừng. Không có tệp nào được tạo, các tệp gốc giữ nguyên.</source><translation>Stopped. No file was made; the originals stay as they are.</translation></message></context>
<context><name>PreparePanel</name><message><source>Alt và mũi tên lên, xuống: dời cả tệp</source><translation>Alt and the up or down arrow: move the whole file</translation></message></context>
<context><name>PreparePanel</name><message><source>Bỏ khỏi tệp mới (nên chọn)</source><translation>Leave it out of the new file (advised)</translation></message></context>
<context><name>PreparePanel</name><message><source>Bỏ đi trước khi ký, hay giữ nguyên trong tệp mới?</source><translation>Take it out before signing, or keep it in the new file?</translation></message></context>
<context><name>PreparePanel</name><message><source>Chọn bỏ hay giữ những nội dung nêu ở trên.</source><translation>Choose whether to take out or keep what is named above.</translation></message></context>
<context><name>PreparePanel</name><message><source>Các tệp</source><translation>Files</translation></message></context>
<context><name>PreparePanel</name><message><source>Dừng</source><translation>Stop</translation></message></context>
<context><name>PreparePanel</name><message><source>Giữ nguyên</source><translation>Keep it</translation></message></context>
<context><name>PreparePanel</name><message><source>Giữ nguyên (lớp ẩn vẫn mất khi ghép)</source><translation>Keep it (hidden layers are lost by joining)</translation></message></context>
<context><name>PreparePanel</name><message><source>Nội dung có thể đổi sau khi ký</source><translation>Content that may change after signing</translation></message></context>
<context><name>PreparePanel</name><message><source>PDF 1.7, mỗi trang giữ tỷ lệ 100%.</source><translation>PDF 1.7, every page at 100 %.</translation></message></context>
<context><name>PreparePanel</name><message><source>Tạo PDF</source><translation>Make PDF</translation></message></context>
<context><name>PreparePanel</name><message><source>Tệp mới</source><translation>New file</translation></message></context>
<context><name>PreparePanel</name><message><source>Tệp mới không còn: {claim}.</source><translation>The new file is no longer: {claim}.</translation></message></context>
<context><name>PreparePanel</name><message><source>{count} trang</source><translation>{count} pages</translation></message></context>
<context><name>PreparePanel</name><message><source>{count}/{whole} trang</source><translation>{count} of {whole} pages</translation></message></context>
<context><name>PreparePanel</name><message><source>Đổi tên hoặc nơi lưu tệp mới</source><translation>Change the new file's name or place</translation></message></context>
<context><name>PreparePanel</name><message><source>Đổi…</source><translation>Change…</translation></message></context>
<context><name>QuestionsSheet</name><message><source>1. Người dùng máy này làm việc gì?</source><translation>1. What does the user of this computer do?</translation></message></context>
<context><name>QuestionsSheet</name><message><source>2. Ảnh chữ ký và ảnh dấu</source><translation>2. Pictures of signature and seal</translation></message></context>
<context><name>QuestionsSheet</name><message><source>3. Máy chủ dấu thời gian</source><translation>3. Time-stamp server</translation></message></context>
<context><name>QuestionsSheet</name><message><source>Máy chủ dấu thời gian</source><translation>Time-stamp server</translation></message></context>
<context><name>QuestionsSheet</name><message><source>Địa chỉ do cơ quan cấp chứng thư công bố; để trống thì ký không kèm dấu thời gian.</source><translation>The address that the certification authority publishes; left empty, signatures carry no time-stamp.</translation></message></context>
<context><name>QuestionsSheet</name><message><source>Ảnh PNG, ảnh chụp hoặc bản quét; nền giấy được bỏ đi. Chưa có thì để sau.</source><translation>A PNG, a photo or a scan; the paper is removed. Leave it for later if there is none yet.</translation></message></context>
<context><name>QuestionsSheet</name><message><source>Ảnh chữ ký</source><translation>Signature picture</translation></message></context>
<context><name>QuestionsSheet</name><message><source>Ảnh dấu của cơ quan</source><translation>Picture of the agency's seal</translation></message></context>
<context><name>Radar</name><message><source>Chứng thư «{common_name}» {notice}.</source><translation>Certificate “{common_name}”: {notice}.</translation></message></context>
<context><name>RawRound</name><message><source>Dữ liệu của {site}</source><translation>Data of {site}</translation></message></context>
<context><name>RawRound</name><message><source>Không ký</source><translation>Do not sign</translation></message></context>
<context><name>RawRound</name><message><source>Không ký. Trang web đã được báo.</source><translation>Not signed. The web site was told.</translation></message></context>
<context><name>RawRound</name><message><source>Kyso đã đóng.</source><translation>Kyso was closed.</translation></message></context>
<context><name>RawRound</name><message><source>Ký</source><translation>Sign</translation></message></context>
<context><name>RawRound</name><message><source>Máy này không xem được văn bản đứng sau dữ liệu này. Chỉ ký khi người dùng vừa tự bấm ký hoặc đăng nhập ở trang này.</source><translation>This computer cannot show the document behind this data. Sign only if you have just pressed sign or log in on this page yourself.</translation></message></context>
<context><name>RawRound</name><message><source>Mã băm</source><translation>Digest</translation></message></context>
<context><name>RawRound</name><message><source>Người dùng không ký.</source><translation>The user did not sign.</translation></message></context>
<context><name>RawRound</name><message><source>Nội dung</source><translation>Content</translation></message></context>
<context><name>RawRound</name><message><source>Số lượng</source><translation>Number</translation></message></context>
<context><name>RawRound</name><message><source>Tiếp tục</source><translation>Continue</translation></message></context>
<context><name>RawRound</name><message><source>Trang web</source><translation>Web site</translation></message></context>
<context><name>RawRound</name><message><source>Trang web đề nghị ký dữ liệu</source><translation>A web site asks for a signature on data</translation></message></context>
<context><name>RawRound</name><message><source>Việc</source><translation>Act</translation></message></context>
<context><name>RawRound</name><message><source>Yêu cầu của trang web không đọc được nên đã bị từ chối.</source><translation>The web site's call could not be read and was refused.</translation></message></context>
<context><name>RawRound</name><message><source>Yêu cầu của trang web đã xong</source><translation>The web site's request is complete</translation></message></context>
<context><name>RawRound</name><message><source>Đang ký</source><translation>Signing</translation></message></context>
<context><name>RawRound</name><message><source>Đã ký và trả lời trang web {count} lần.</source><translation>Signed and returned to the web site: {count}.</translation></message></context>
<context><name>RawRound</name><message><source>Đóng</source><translation>Close</translation></message></context>
<context><name>RecentList</name><message><source>Chỉ xóa tên trong danh sách này, văn bản giữ nguyên</source><translation>Only removes the names from this list; the documents stay</translation></message></context>
<context><name>RecentList</name><message><source>Mở gần đây</source><translation>Recently opened</translation></message></context>
<context><name>RecentList</name><message><source>Xóa danh sách</source><translation>Clear the list</translation></message></context>
<context><name>RegisterPage</name><message><source>Chưa có văn bản đi trong năm {year}. Văn bản phát hành trên máy này tự vào sổ; văn bản khác thì bấm «Vào sổ văn bản…».</source><translation>No outgoing documents in {year} yet. What is issued on this computer enters the register by itself; for others press “Register a document…”.</translation></message></context>
<context><name>RegisterPage</name><message><source>Chưa có văn bản đến nào trong năm {year} để theo dõi giải quyết.</source><translation>No incoming documents to follow up in {year} yet.</translation></message></context>
<context><name>RegisterPage</name><message><source>Chưa có văn bản đến trong năm {year}. Mở văn bản ở trang «Kiểm tra» rồi bấm «Vào sổ đến…», hoặc bấm «Vào sổ văn bản…».</source><translation>No incoming documents in {year} yet. Open a document on the page “Verify” and press “Register as incoming…”, or press “Register a document…”.</translation></message></context>
<context><name>RegisterPage</name><message><source>In sổ…</source><translation>Print register…</translation></message></context>
<context><name>RegisterPage</name><message><source>Lưu biểu mẫu</source><translation>Save the form</translation></message></context>
<context><name>RegisterPage</name><message><source>Lưu sổ</source><translation>Save register</translation></message></context>
<context><name>RegisterPage</name><message><source>Lưu thành tệp…</source><translation>Save as…</translation></message></context>
<context><name>RegisterPage</name><message><source>Lập phiếu trả lại…</source><translation>Make the return slip…</translation></message></context>
<context><name>RegisterPage</name><message><source>Lập thông báo thu hồi…</source><translation>Make the notice of recall…</translation></message></context>
<context><name>RegisterPage</name><message><source>Lập xác nhận đã hủy…</source><translation>Make the confirmation…</translation></message></context>
<context><name>RegisterPage</name><message><source>Lọc</source><translation>Filter</translation></message></context>
<context><name>RegisterPage</name><message><source>Năm</source><translation>Year</translation></message></context>
<context><name>RegisterPage</name><message><source>Sổ</source><translation>Register</translation></message></context>
<context><name>RegisterPage</name><message><source>Tìm trong sổ</source><translation>Search the register</translation></message></context>
<context><name>RegisterPage</name><message><source>Tìm trong sổ, gõ không dấu cũng được</source><translation>Search the register; tone marks are optional</translation></message></context>
<context><name>RegisterPage</name><message><source>Vào sổ văn bản…</source><translation>Register a document…</translation></message></context>
<context><name>RegisterPage</name><message><source>Xem văn bản chưa gửi</source><translation>Show unsent documents</translation></message></context>
<context><name>RegisterPage</name><message><source>{waiting} văn bản chưa gửi. Cần nhất: số {number}, {urgency}.</source><translation>Not sent yet: {waiting}. Most urgent: number {number}, {urgency}.</translation></message></context>
<context><name>RegisterPage</name><message><source>Đánh dấu đã gửi</source><translation>Mark as sent</translation></message></context>
<context><name>RegisterPage</name><message><source>Đánh dấu đã gửi ({count})</source><translation>Mark as sent ({count})</translation></message></context>
<context><name>RegisterPage</name><message><source>Đã ghi vào sổ: số {series_number}.</source><translation>Entered in the register: number {series_number}.</translation></message></context>
<context><name>RegisterPage</name><message><source>Đã lưu sổ: {name}</source><translation>Register saved: {name}</translation></message></context>
<context><name>RegisterPage</name><message><source>Đã lập {name}. Mở thẻ Biểu mẫu để chuyển PDF và ký.</source><translation>{name} was created. Use the tab Forms to convert it to PDF and sign it.</translation></message></context>
<context><name>RegisterPage</name><message><source>Đã đánh dấu gửi {count} văn bản.</source><translation>Marked as sent: {count}.</translation></message></context>
<context><name>ReportPage</name><message><source>Báo cáo</source><translation>Reports</translation></message></context>
<context><name>ReportPage</name><message><source>Báo cáo gộp của nhiều máy.</source><translation>Merged report of several computers.</translation></message></context>
<context><name>ReportPage</name><message><source>Khoảng ngày khác…</source><translation>Other dates…</translation></message></context>
<context><name>ReportPage</name><message><source>Kỳ báo cáo</source><translation>Reporting period</translation></message></context>
<context><name>ReportPage</name><message><source>Lưu báo cáo</source><translation>Save report</translation></message></context>
<context><name>ReportPage</name><message><source>Lưu báo cáo…</source><translation>Save report…</translation></message></context>
<context><name>ReportPage</name><message><source>Lập báo cáo</source><translation>Create report</translation></message></context>
<context><name>ReportPage</name><message><source>Từ ngày</source><translation>From</translation></message></context>
<context><name>ReportPage</name><message><source>Xuất nhật ký</source><translation>Export of the journal</translation></message></context>
<context><name>ReportPage</name><message><source>Xuất nhật ký máy này…</source><translation>Export this computer's journal…</translation></message></context>
<context><name>ReportPage</name><message><source>Đang lưu báo cáo…</source><translation>Saving the report…</translation></message></context>
<context><name>ReportPage</name><message><source>Đang lập báo cáo…</source><translation>Making the report…</translation></message></context>
<context><name>ReportPage</name><message><source>Đang xuất nhật ký…</source><translation>Exporting the journal…</translation></message></context>
<context><name>ReportPage</name><message><source>Đã dừng: báo cáo của kỳ này chưa được lập. Bấm «Lập báo cáo» để lập lại.</source><translation>Stopped: the report of this period was not made. Press “Create report” to make it again.</translation></message></context>
<context><name>ReportPage</name><message><source>Đã dừng: chưa có tệp nào được lưu.</source><translation>Stopped: no file was saved.</translation></message></context>
<context><name>ReportPage</name><message><source>Đã lưu: {name}</source><translation>Saved: {name}</translation></message></context>
<context><name>ReportPage</name><message><source>Đến ngày</source><translation>To</translation></message></context>
<context><name>ReportPage</name><message><source>Để gộp báo cáo (*.json);;Bảng tính Excel (*.xlsx);;CSV (*.csv)</source><translation>For merging reports (*.json);;Excel workbook (*.xlsx);;CSV (*.csv)</translation></message></context>
<context><name>ResultFields</name><message><source>Thời hạn chứng thư</source><translation>Validity of the certificate</translation></message></context>
<context><name>ResultSheet</name><message><source>Bản in của văn bản đã ký số không có giá trị pháp lý; bản gốc là tệp này. Muốn có bản chính giấy thì in văn bản đã có chữ ký của người có thẩm quyền rồi văn thư đóng dấu (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 5).</source><translation>A printout of a digitally signed document has no legal value; this file is the original. For a paper original, the document with the signature of the competent person is printed and stamped by the clerk (Decree 30/2020/NĐ-CP, Article 18, clause 5).</translation></message></context>
<context><name>ResultSheet</name><message><source>Chọn máy in</source><translation>Choose a printer</translation></message></context>
<context><name>ResultSheet</name><message><source>In…</source><translation>Print…</translation></message></context>
<context><name>ResultSheet</name><message><source>Kiểm tra</source><translation>Verify</translation></message></context>
<context><name>ResultSheet</name><message><source>Mở thư mục</source><translation>Open folder</translation></message></context>
<context><name>ResultSheet</name><message><source>Mở tệp</source><translation>Open file</translation></message></context>
<context><name>ResultSheet</name><message><source>Văn bản tiếp theo</source><translation>Next document</translation></message></context>
<context><name>RowSheet</name><message><source>Bỏ «{mark}»</source><translation>Undo “{mark}”</translation></message></context>
<context><name>RowSheet</name><message><source>Ghi lý do trước khi bấm «{marks}».</source><translation>Write the reason before pressing “{marks}”.</translation></message></context>
<context><name>RowSheet</name><message><source>Ghi vào sổ</source><translation>Enter in the register</translation></message></context>
<context><name>RowSheet</name><message><source>Lý do sửa, được lưu vào nhật ký</source><translation>Reason for the correction, kept in the journal</translation></message></context>
<context><name>RowSheet</name><message><source>Nơi nhận, lý do</source><translation>Recipient, reason</translation></message></context>
<context><name>RowSheet</name><message><source>Nơi nhận, lý do hoặc ghi chú của việc bên dưới</source><translation>Recipient, reason or note for the action below</translation></message></context>
<context><name>RowSheet</name><message><source>Số {series_number}</source><translation>Number {series_number}</translation></message></context>
<context><name>RowSheet</name><message><source>Việc với văn bản này</source><translation>Actions for this document</translation></message></context>
<context><name>RowSheet</name><message><source>Vào sổ, số {number}</source><translation>Enter in the register, number {number}</translation></message></context>
<context><name>RowSheet</name><message><source>ngày/tháng/năm</source><translation>day/month/year</translation></message></context>
<context><name>RowSheet</name><message><source>{at}: {one} (lý do: {reason})</source><translation>{at}: {one} (reason: {reason})</translation></message></context>
<context><name>RowSheet</name><message><source>«{name}» chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/02/2026.</source><translation>“{name}” is not right. Write day/month/year, for example 05/02/2026.</translation></message></context>
<context><name>RowSheet</name><message><source>Đã chuyển</source><translation>Passed on</translation></message></context>
<context><name>RowSheet</name><message><source>Đóng</source><translation>Close</translation></message></context>
<context><name>SealFields</name><message><source>chưa đo</source><translation>not measured</translation></message></context>
<context><name>SealFields</name><message><source>Đo trên dấu thật.</source><translation>Measured on the real seal.</translation></message></context>
<context><name>SealFields</name><message><source>Đường kính</source><translation>Diameter</translation></message></context>
<context><name>SettingField</name><message><source> Mặc định: {default}.</source><translation> Default: {default}.</translation></message></context>
<context><name>SettingField</name><message><source>Bật</source><translation>On</translation></message></context>
<context><name>SettingField</name><message><source>Chọn: {title}</source><translation>Choose: {title}</translation></message></context>
<context><name>SettingField</name><message><source>Chọn…</source><translation>Choose…</translation></message></context>
<context><name>SettingField</name><message><source>Mặc định</source><translation>Default</translation></message></context>
<context><name>SettingsPage</name><message><source>Cài đặt</source><translation>Settings</translation></message></context>
<context><name>SettingsPage</name><message><source>Khởi động lại</source><translation>Restart</translation></message></context>
<context><name>SettingsPage</name><message><source>Thay đổi được lưu ngay và được ghi vào nhật ký (trừ cách hiển thị). Thay đổi nào cần khởi động lại ứng dụng thì có nút «Khởi động lại»; văn bản đang mở được mở lại.</source><translation>Changes are saved at once and noted in the journal (except for the appearance). Where a change needs a restart there is a button “Restart”; the document that is open is opened again.</translation></message></context>
<context><name>SettingsPage</name><message><source>Tìm trong cài đặt</source><translation>Search the settings</translation></message></context>
<context><name>SettingsPage</name><message><source>Đang ký. Chờ ký xong rồi khởi động lại.</source><translation>Signing. Wait until it is done, then restart.</translation></message></context>
<context><name>SettingsPage</name><message><source>Đã lưu «{title}».</source><translation>“{title}” is saved.</translation></message></context>
<context><name>SettingsPage</name><message><source>Đã lưu «{title}». Có hiệu lực sau khi khởi động lại ứng dụng.</source><translation>“{title}” is saved. It holds after a restart of the program.</translation></message></context>
<context><name>SettingsPage</name><message><source>Đã quên {site}. Lần sau trang này gọi, ứng dụng hỏi lại.</source><translation>Forgot {site}. The next time it calls, you are asked again.</translation></message></context>
<context><name>SheetView</name><message><source>Các trang của văn bản mới</source><translation>Pages of the new document</translation></message></context>
<context><name>SheetView</name><message><source>Enter: xem lớn. Alt và mũi tên lên, xuống: dời trang. R: xoay. Delete: bỏ trang. Ctrl+Z: hoàn tác.</source><translation>Enter: see large. Alt and arrow up, down: move the page. R: turn. Delete: leave out. Ctrl+Z: undo.</translation></message></context>
<context><name>SignPage</name><message><source>Chuẩn bị văn bản…</source><translation>Prepare a document…</translation></message></context>
<context><name>SignPage</name><message><source>Chưa đặt được dưới chữ «{words}»; khung đang hiện ở chỗ trước đó.</source><translation>Could not be placed below “{words}”; the mark that is seen is where it was before.</translation></message></context>
<context><name>SignPage</name><message><source>Chữ ký của người ký</source><translation>Signature of the signer</translation></message></context>
<context><name>SignPage</name><message><source>Cỡ chữ theo quy định, không đổi được.</source><translation>The type size is set by regulation and cannot be changed.</translation></message></context>
<context><name>SignPage</name><message><source>Do người ký đặt, trang {page}.</source><translation>Placed by the signer, page {page}.</translation></message></context>
<context><name>SignPage</name><message><source>Dưới chữ «{words}».</source><translation>Below “{words}”.</translation></message></context>
<context><name>SignPage</name><message><source>Dấu của cơ quan</source><translation>The agency's seal</translation></message></context>
<context><name>SignPage</name><message><source>Ghép phụ lục, bản quét, ảnh; chuyển Word thành PDF; xoay, sắp xếp trang trước khi ký</source><translation>Join appendices, scans and photos; turn Word into PDF; turn and order pages before signing</translation></message></context>
<context><name>SignPage</name><message><source>Ghép phụ lục, xoay, sắp xếp trang trước khi ký</source><translation>Join appendices, turn and arrange pages before signing</translation></message></context>
<context><name>SignPage</name><message><source>Ghép, xếp trang…</source><translation>Join, arrange…</translation></message></context>
<context><name>SignPage</name><message><source>Góc trên bên phải trang 1, không hiển thị hình ảnh dấu.</source><translation>Top right corner of page 1, without the seal's picture.</translation></message></context>
<context><name>SignPage</name><message><source>Góc trên bên trái trang 1; kéo đến chỗ khác nếu cần.</source><translation>Top left corner of page 1; drag it elsewhere if needed.</translation></message></context>
<context><name>SignPage</name><message><source>Ký với tư cách</source><translation>Sign as</translation></message></context>
<context><name>SignPage</name><message><source>Ký với tư cách cá nhân</source><translation>Sign in a personal capacity</translation></message></context>
<context><name>SignPage</name><message><source>Lấy lại chỗ đã đặt lần trước, trang {page}.</source><translation>Where it was placed before, page {page}.</translation></message></context>
<context><name>SignPage</name><message><source>Ngay sau chữ cuối cùng của phần nội dung.</source><translation>Directly after the last word of the text.</translation></message></context>
<context><name>SignPage</name><message><source>Sao từ bản giấy: {kind}</source><translation>Copy from paper: {kind}</translation></message></context>
<context><name>SignPage</name><message><source>Việc tiếp theo: chuyển tệp này cho văn thư ghi số, ngày và đóng dấu.</source><translation>Next: hand this file to the clerk, who enters number and date and seals it.</translation></message></context>
<context><name>SignPage</name><message><source>Vị trí</source><translation>Place</translation></message></context>
<context><name>SignPage</name><message><source>số {number}</source><translation>number {number}</translation></message></context>
<context><name>SignPage</name><message><source>Đóng dấu của cơ quan</source><translation>Place the agency's seal</translation></message></context>
<context><name>SignPage</name><message><source>Đặt dưới chữ</source><translation>Place below</translation></message></context>
<context><name>SignPage</name><message><source>Đặt lại chỗ chương trình tìm được</source><translation>Back to the place found by the program</translation></message></context>
<context><name>SignPage</name><message><source>Ảnh chữ ký</source><translation>Signature picture</translation></message></context>
<context><name>SiteList</name><message><source>Quên</source><translation>Forget</translation></message></context>
<context><name>SiteList</name><message><source>Quên một trang thì lần sau trang đó gọi ký, ứng dụng hỏi lại.</source><translation>A forgotten site is asked about again the next time it wants a signature.</translation></message></context>
<context><name>SiteList</name><message><source>Quên {site}</source><translation>Forget {site}</translation></message></context>
<context><name>SiteList</name><message><source>Trang web đã cho phép hoặc từ chối</source><translation>Web sites allowed or refused</translation></message></context>
<context><name>StartPage</name><message><source>Kéo văn bản PDF vào đây, hoặc bấm để chọn.</source><translation>Drop PDF documents here, or click to choose.</translation></message></context>
<context><name>StepLine</name><message><source>Đang thực hiện</source><translation>Working</translation></message></context>
<context><name>TaskChoice</name><message><source>Kiểm tra</source><translation>Verify</translation></message></context>
<context><name>TaskChoice</name><message><source>Ký</source><translation>Sign</translation></message></context>
<context><name>TaskChoice</name><message><source>Làm gì với các văn bản này?</source><translation>What is to be done with these documents?</translation></message></context>
<context><name>TaskChoice</name><message><source>Phát hành</source><translation>Issue</translation></message></context>
<context><name>TaskChoice</name><message><source>Thôi</source><translation>Cancel</translation></message></context>
<context><name>TaskChoice</name><message><source>thư mục «{name}»</source><translation>the folder “{name}”</translation></message></context>
<context><name>TaskChoice</name><message><source>{names} và {others} tệp khác</source><translation>{names} and {others} more files</translation></message></context>
<context><name>TaskPage</name><message><source>Lưu văn bản đã ký</source><translation>Save signed document</translation></message></context>
<context><name>TaskPage</name><message><source>Lựa chọn này chưa được ghi nhớ. {what}</source><translation>This choice could not be remembered. {what}</translation></message></context>
<context><name>TaskPage</name><message><source>Nhập mã PIN trên bàn phím của thiết bị</source><translation>Enter the PIN on the device's keypad</translation></message></context>
<context><name>TaskPage</name><message><source>Văn bản PDF (*.pdf)</source><translation>PDF document (*.pdf)</translation></message></context>
<context><name>TaskPage</name><message><source>Đã dừng. Văn bản chưa được ký, tệp gốc giữ nguyên.</source><translation>Stopped. The document is not signed, the original file is unchanged.</translation></message></context>
<context><name>TaskPage</name><message><source>Đã gửi {pages}/{of} trang đến máy in.</source><translation>{pages}/{of} pages sent to the printer.</translation></message></context>
<context><name>ThumbnailStrip</name><message><source>Hình thu nhỏ các trang</source><translation>Pages in small</translation></message></context>
<context><name>TokenLine</name><message><source>Tìm lại USB Token</source><translation>Look for USB Tokens again</translation></message></context>
<context><name>TokenLine</name><message><source>Tìm lại USB Token (F5)</source><translation>Look for USB Tokens again (F5)</translation></message></context>
<context><name>TokenLine</name><message><source>Đang tìm USB Token…</source><translation>Looking for USB Tokens…</translation></message></context>
<context><name>TrainingBadge</name><message><source>Chế độ tập huấn</source><translation>Training mode</translation></message></context>
<context><name>TrainingBadge</name><message><source>TẬP HUẤN</source><translation>TẬP HUẤN (TRAINING)</translation></message></context>
<context><name>TrainingNotice</name><message><source>Cửa sổ tập huấn: chữ ký ở đây không có giá trị pháp lý.</source><translation>Training window: signatures made here have no legal value.</translation></message></context>
<context><name>TrainingNotice</name><message><source>Mã PIN tập huấn: {pin}</source><translation>Training PIN: {pin}</translation></message></context>
<context><name>Tray</name><message><source>Dịch vụ ký cho trang web đã dừng. Thoát Kyso rồi mở lại.</source><translation>The signing service for web pages has stopped. Quit Kyso and open it again.</translation></message></context>
<context><name>Tray</name><message><source>Kyso · ký cho trang web</source><translation>Kyso · signing for web pages</translation></message></context>
<context><name>Tray</name><message><source>Mở Kyso</source><translation>Open Kyso</translation></message></context>
<context><name>Tray</name><message><source>Thoát</source><translation>Quit</translation></message></context>
<context><name>TrustSheet</name><message><source>Chưa tin cậy. Đối chiếu từng dãy SHA-256 với nguồn chính thức:</source><translation>Not trusted yet. Compare each SHA-256 with the official source:</translation></message></context>
<context><name>TrustSheet</name><message><source>Chọn chứng thư CA</source><translation>Choose a CA certificate</translation></message></context>
<context><name>TrustSheet</name><message><source>Chọn gói tin cậy</source><translation>Choose a trust bundle</translation></message></context>
<context><name>TrustSheet</name><message><source>Chứng thư CA tin cậy</source><translation>Trusted CA certificates</translation></message></context>
<context><name>TrustSheet</name><message><source>Chữ ký chỉ hợp lệ khi chứng thư của người ký do một trong các tổ chức này cấp. Chỉ thêm chứng thư nhận từ nguồn chính thức, sau khi đối chiếu dãy SHA-256.</source><translation>A signature is valid only where one of these authorities has issued the signer's certificate. Add only certificates from an official source, after comparing the SHA-256.</translation></message></context>
<context><name>TrustSheet</name><message><source>Nhập gói tin cậy…</source><translation>Import trust bundle…</translation></message></context>
<context><name>TrustSheet</name><message><source>Thêm chứng thư…</source><translation>Add certificate…</translation></message></context>
<context><name>TrustSheet</name><message><source>Thôi tin cậy</source><translation>Stop trusting</translation></message></context>
<context><name>TrustSheet</name><message><source>Thôi tin cậy «{name}».</source><translation>“{name}” is no longer trusted.</translation></message></context>
<context><name>TrustSheet</name><message><source>Tin cậy lại</source><translation>Trust again</translation></message></context>
<context><name>TrustSheet</name><message><source>Tin cậy lại «{name}».</source><translation>“{name}” is trusted again.</translation></message></context>
<context><name>TrustSheet</name><message><source>thôi tin cậy</source><translation>no longer trusted</translation></message></context>
<context><name>TrustSheet</name><message><source>tin cậy</source><translation>trusted</translation></message></context>
<context><name>TrustSheet</name><message><source>Đã nhập gói số {version}: {number} chứng thư, dùng đến {expires}.</source><translation>Bundle number {version} imported: {number} certificates, valid until {expires}.</translation></message></context>
<context><name>TrustSheet</name><message><source>Đã thêm {count} chứng thư.</source><translation>{count} certificates added.</translation></message></context>
<context><name>TrustSheet</name><message><source>Đã đối chiếu, tin cậy</source><translation>Compared – trust</translation></message></context>
<context><name>TrustSheet</name><message><source>Đóng</source><translation>Close</translation></message></context>
<context><name>Upkeep</name><message><source>Sao lưu nhật ký tự động không thành: {what} {next_step}</source><translation>The automatic backup of the journal failed: {what} {next_step}</translation></message></context>
<context><name>Upkeep</name><message><source>{count} văn bản đã phát hành chưa gửi. Cần nhất: số {number}, {urgency}.</source><translation>Issued and not sent yet: {count}. Most urgent: number {number}, {urgency}.</translation></message></context>
<context><name>Upkeep</name><message><source>Đã sang tháng mới: nên khóa sổ nhật ký tháng trước (Sổ &amp; nhật ký, thẻ Lưu giữ).</source><translation>A new month has begun: close last month's journal (Registers &amp; journal, tab Keeping).</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Dừng</source><translation>Stop</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Lý do trả lại</source><translation>Reason for the return</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Lý do trả lại, sửa được trước khi lập phiếu</source><translation>Reason for the return; can be changed before the sheet is created</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Lập phiếu trả lại</source><translation>Make return sheet</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Mật khẩu của văn bản</source><translation>Password of the document</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Mở</source><translation>Open</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Phiếu kết quả…</source><translation>Result sheet…</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Phiếu trả lại…</source><translation>Return sheet…</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Việc khác</source><translation>More actions</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Vào sổ đến…</source><translation>Register as incoming…</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Văn bản khác</source><translation>Other document</translation></message></context>
<context><name>VerdictDeeds</name><message><source>Xem kỹ mọi trang</source><translation>Compare every page</translation></message></context>
<context><name>VerdictSheet</name><message><source>Các chữ ký</source><translation>Signatures</translation></message></context>
<context><name>VerdictSheet</name><message><source>Người ký</source><translation>Signer</translation></message></context>
<context><name>VerdictSheet</name><message><source>Thay đổi sau khi ký</source><translation>Changes after signing</translation></message></context>
<context><name>VerdictSheet</name><message><source>Thời điểm ký</source><translation>Time of signing</translation></message></context>
<context><name>VerdictSheet</name><message><source>Trình tự</source><translation>Sequence</translation></message></context>
<context><name>VerdictSheet</name><message><source>Văn bản khác</source><translation>Other document</translation></message></context>
<context><name>VerdictSheet</name><message><source>Về danh sách</source><translation>Back to the list</translation></message></context>
<context><name>VerdictSheet</name><message><source>không rõ</source><translation>unknown</translation></message></context>
<context><name>VerifyPage</name><message><source>Không thấy văn bản PDF nào trong thư mục này.</source><translation>There is no PDF document in this folder.</translation></message></context>
<context><name>VerifyPage</name><message><source>Kiểm tra</source><translation>Verify</translation></message></context>
<context><name>VerifyPage</name><message><source>Lưu phiếu</source><translation>Save sheet</translation></message></context>
<context><name>VerifyPage</name><message><source>Mở một hay nhiều văn bản để xem chữ ký số có hợp lệ không, ai ký, lúc nào, có gì thay đổi sau khi ký.</source><translation>Open one or more documents to see whether their digital signatures are valid, who signed, when, and what changed after signing.</translation></message></context>
<context><name>VerifyPage</name><message><source>Văn bản PDF (*.pdf)</source><translation>PDF document (*.pdf)</translation></message></context>
<context><name>VerifyPage</name><message><source>Xuất thông tin kiểm tra vào thư mục</source><translation>Export the evidence of the check to a folder</translation></message></context>
<context><name>VerifyPage</name><message><source>Đang dừng sau bước này…</source><translation>Stopping after this step…</translation></message></context>
<context><name>VerifyPage</name><message><source>Đang kiểm tra…</source><translation>Checking…</translation></message></context>
<context><name>VerifyPage</name><message><source>Đang so sánh từng trang với lúc ký…</source><translation>Comparing each page with when it was signed…</translation></message></context>
<context><name>VerifyPage</name><message><source>Đã dừng xem.</source><translation>Stopped.</translation></message></context>
<context><name>VerifyPage</name><message><source>Đã dừng: đã kiểm tra {done} trong {total} văn bản, các văn bản còn lại chưa được kiểm tra.</source><translation>Stopped: {done} of {total} documents were checked, the others were not.</translation></message></context>
<context><name>VerifyPage</name><message><source>Đã kiểm tra xong {count} văn bản.</source><translation>{count} documents have been checked.</translation></message></context>
<context><name>VerifyPage</name><message><source>Đã lập phiếu: {name}</source><translation>Sheet made: {name}</translation></message></context>
<context><name>VerifyPage</name><message><source>Đã so sánh {seen} trang với lúc ký.</source><translation>{seen} pages compared with when they were signed.</translation></message></context>
<context><name>VerifyPage</name><message><source>Đã xuất thông tin kiểm tra: {name}</source><translation>Evidence of the check exported: {name}</translation></message></context>
<context><name>VerifyPage</name><message><source>Đã xóa thông tin kiểm tra đã lưu; nhật ký ghi việc xóa.</source><translation>The kept evidence is deleted; the journal records it.</translation></message></context>
<context><name>WaitingList</name><message><source>Đang chờ</source><translation>Waiting</translation></message></context>
<context><name>WaitingWork</name><message><source>Chờ ghi sổ: {count} văn bản vừa đến, đã kiểm tra</source><translation>To be registered, arrived and verified: {count}</translation></message></context>
<context><name>WaitingWork</name><message><source>Sắp hết hạn: chứng thư của {name}, còn {days} ngày</source><translation>Expiring: certificate of {name}, {days} days left</translation></message></context>
<context><name>WaitingWork</name><message><source>Đang làm dở khi ứng dụng dừng đột ngột: {name}</source><translation>Open when the program stopped unexpectedly: {name}</translation></message></context>
<context><name>WaitingWork</name><message><source>Đợt ký dở dang: còn {count} văn bản</source><translation>Interrupted run, documents left: {count}</translation></message></context>
<context><name>WebCorner</name><message><source>Không ký</source><translation>Do not sign</translation></message></context>
<context><name>WebCorner</name><message><source>Người dùng không ký.</source><translation>The user did not sign.</translation></message></context>
<context><name>WebCorner</name><message><source>{sites} đang chờ ký. Trả lời các câu hỏi dưới đây trước, yêu cầu sẽ hiện ngay sau đó.</source><translation>{sites} is waiting for a signature. Answer the questions below first; the request follows right after.</translation></message></context>
<context><name>WebDesk</name><message><source>Cho phép</source><translation>Allow</translation></message></context>
<context><name>WebDesk</name><message><source>Cho trang web này dùng ký số trên máy này?</source><translation>Allow this web site to use digital signing on this computer?</translation></message></context>
<context><name>WebDesk</name><message><source>Chưa làm được yêu cầu của trang web</source><translation>The web site's request could not be carried out</translation></message></context>
<context><name>WebDesk</name><message><source>Chỉ cho phép trang đang làm việc. Mỗi lần ký vẫn phải xem, xác nhận và nhập mã PIN.</source><translation>Allow only the site you are working on. Each signature must still be reviewed, confirmed and given the PIN.</translation></message></context>
<context><name>WebDesk</name><message><source>Không cho phép</source><translation>Do not allow</translation></message></context>
<context><name>WebDesk</name><message><source>Không ký</source><translation>Do not sign</translation></message></context>
<context><name>WebDesk</name><message><source>Kyso đã đóng.</source><translation>Kyso was closed.</translation></message></context>
<context><name>WebDesk</name><message><source>Kết nối không mã hóa (http): người khác trong mạng có thể giả trang này.</source><translation>The connection is not encrypted (http): others on the network could impersonate this site.</translation></message></context>
<context><name>WebDesk</name><message><source>Lưu ý</source><translation>Note</translation></message></context>
<context><name>WebDesk</name><message><source>Muốn</source><translation>Wants</translation></message></context>
<context><name>WebDesk</name><message><source>Một văn bản khác đang mở và chưa ký. Tiếp tục thì văn bản đó được đóng lại, không mất gì.</source><translation>Another document is open and not signed. If you continue it is closed; nothing is lost.</translation></message></context>
<context><name>WebDesk</name><message><source>Thời hạn</source><translation>Valid for</translation></message></context>
<context><name>WebDesk</name><message><source>Trang web</source><translation>Web site</translation></message></context>
<context><name>WebDesk</name><message><source>Trang web gửi văn bản để ký</source><translation>A web site sends a document to sign</translation></message></context>
<context><name>WebDesk</name><message><source>Xem văn bản của trang web</source><translation>View the web site's document</translation></message></context>
<context><name>WebDesk</name><message><source>{days} ngày, rồi hỏi lại</source><translation>{days} days, then you are asked again</translation></message></context>
<context><name>WebDesk</name><message><source>{site} yêu cầu: {what}.</source><translation>{site} asks: {what}.</translation></message></context>
<context><name>WebDesk</name><message><source>Đóng</source><translation>Close</translation></message></context>
<context><name>WebLookup</name><message><source>Kyso đã đóng.</source><translation>Kyso was closed.</translation></message></context>
<context><name>WebLookup</name><message><source>Người dùng không chọn văn bản.</source><translation>The user chose no document.</translation></message></context>
<context><name>WebRound</name><message><source>Giữ tệp trên máy</source><translation>Keep the file here</translation></message></context>
<context><name>WebRound</name><message><source>Gửi lại</source><translation>Send again</translation></message></context>
<context><name>WebRound</name><message><source>Không ký</source><translation>Do not sign</translation></message></context>
<context><name>WebRound</name><message><source>Không ký văn bản nào. Trang web đã được báo.</source><translation>No document was signed. The web site was told.</translation></message></context>
<context><name>WebRound</name><message><source>Kyso đã đóng.</source><translation>Kyso was closed.</translation></message></context>
<context><name>WebRound</name><message><source>Kyso đã đóng; tệp đã ký còn ở máy người ký.</source><translation>Kyso was closed; the signed file is still on the signer's computer.</translation></message></context>
<context><name>WebRound</name><message><source>Máy chủ khác</source><translation>Other servers</translation></message></context>
<context><name>WebRound</name><message><source>Máy chủ đã nhận tệp nhưng không trả lời.</source><translation>The server accepted the file but did not reply.</translation></message></context>
<context><name>WebRound</name><message><source>Người dùng không ký.</source><translation>The user did not sign.</translation></message></context>
<context><name>WebRound</name><message><source>Số văn bản</source><translation>Document number</translation></message></context>
<context><name>WebRound</name><message><source>Trang web</source><translation>Web site</translation></message></context>
<context><name>WebRound</name><message><source>Tệp đã ký</source><translation>Signed file</translation></message></context>
<context><name>WebRound</name><message><source>Việc</source><translation>Act</translation></message></context>
<context><name>WebRound</name><message><source>Yêu cầu của trang web đã xong</source><translation>The web site's request is complete</translation></message></context>
<context><name>WebRound</name><message><source>Đang gửi văn bản đã ký</source><translation>Sending the signed document</translation></message></context>
<context><name>WebRound</name><message><source>Đang gửi văn bản đã ký về {site}: {percent} %</source><translation>Sending the signed document to {site}: {percent} %</translation></message></context>
<context><name>WebRound</name><message><source>Đang nhận văn bản từ trang web</source><translation>Fetching documents from the web site</translation></message></context>
<context><name>WebRound</name><message><source>Đã ký, kiểm tra lại và gửi về trang web {good} văn bản.</source><translation>Signed, checked and sent back to the web site: {good}.</translation></message></context>
<context><name>WebRound</name><message><source>Đã ký, nhưng trang web chưa nhận được</source><translation>Signed, but not yet received by the web site</translation></message></context>
<context><name>WebRound</name><message><source>Đóng</source><translation>Close</translation></message></context>
<context><name>WelcomePage</name><message><source>Bỏ qua</source><translation>Skip</translation></message></context>
<context><name>WelcomePage</name><message><source>Quay lại</source><translation>Back</translation></message></context>
<context><name>WelcomePage</name><message><source>Tiếp tục</source><translation>Continue</translation></message></context>
<context><name>WelcomePage</name><message><source>Vào Kyso</source><translation>Enter Kyso</translation></message></context>
<context><name>WorkLine</name><message><source>Dừng</source><translation>Stop</translation></message></context>
<context><name>WorkLine</name><message><source>Đang dừng sau bước này…</source><translation>Stopping after this step…</translation></message></context>
<context><name>words</name><message><source>  - {common_name} ({kind}), còn {left} ngày{why}</source><translation>  - {common_name} ({kind}), {left} days left{why}</translation></message></context>
<context><name>words</name><message><source>  Báo cơ quan quản lý trực tiếp và tổ chức chứng thực trước {tell_until}.</source><translation>  Tell the directly managing agency and the certification authority before {tell_until}.</translation></message></context>
<context><name>words</name><message><source>  Lưu ý: {notice}</source><translation>  Note: {notice}</translation></message></context>
<context><name>words</name><message><source>  hiệu lực {not_before} - {not_after}; {origin}</source><translation>  valid {not_before} - {not_after}; {origin}</translation></message></context>
<context><name>words</name><message><source>  số serial {serial}, SHA-256 {sha256}</source><translation>  serial number {serial}, SHA-256 {sha256}</translation></message></context>
<context><name>words</name><message><source> (thôi tin cậy)</source><translation> (no longer trusted)</translation></message></context>
<context><name>words</name><message><source> ({number} chữ ký)</source><translation> ({number} signatures)</translation></message></context>
<context><name>words</name><message><source> ({when})</source><translation> ({when})</translation></message></context>
<context><name>words</name><message><source> ngày {when}</source><translation> on {when}</translation></message></context>
<context><name>words</name><message><source>, dấu thời gian {stamped}</source><translation>, time-stamp {stamped}</translation></message></context>
<context><name>words</name><message><source>, không có dấu thời gian</source><translation>, without a time-stamp</translation></message></context>
<context><name>words</name><message><source>, trang {page}</source><translation>, page {page}</translation></message></context>
<context><name>words</name><message><source>6 tháng cuối năm {year}</source><translation>Second half of {year}</translation></message></context>
<context><name>words</name><message><source>6 tháng đầu năm {year}</source><translation>First half of {year}</translation></message></context>
<context><name>words</name><message><source>7 ngày</source><translation>7 days</translation></message></context>
<context><name>words</name><message><source>; không dùng để ký: {unfit}</source><translation>; not for signing: {unfit}</translation></message></context>
<context><name>words</name><message><source>B-T khi có máy chủ dấu thời gian, nếu không thì B-B</source><translation>B-T where there is a time-stamp server, else B-B</translation></message></context>
<context><name>words</name><message><source>Biên bản bàn giao</source><translation>Handover minutes</translation></message></context>
<context><name>words</name><message><source>Biểu mẫu</source><translation>Forms</translation></message></context>
<context><name>words</name><message><source>Biểu mẫu «{name}» không điền được ({reason}).</source><translation>The form “{name}” cannot be filled in ({reason}).</translation></message></context>
<context><name>words</name><message><source>Biểu mẫu đã điền (*.docx *.odt *.doc *.rtf)</source><translation>Filled-in form (*.docx *.odt *.doc *.rtf)</translation></message></context>
<context><name>words</name><message><source>Báo cho quản trị của trang web.</source><translation>Tell the web site's administrators.</translation></message></context>
<context><name>words</name><message><source>Báo cho quản trị; không tự tải bản khác về cài.</source><translation>Tell the administrator; do not download and install another version.</translation></message></context>
<context><name>words</name><message><source>Báo cáo sự cố</source><translation>Incident report</translation></message></context>
<context><name>words</name><message><source>Báo cơ quan quản lý trực tiếp và tổ chức chứng thực trước {until} (còn {value} giờ {value2:02} phút).</source><translation>Tell the directly managing agency and the certification authority before {until} ({value} h {value2:02} min left).</translation></message></context>
<context><name>words</name><message><source>Báo lộ khóa</source><translation>Report a leaked key</translation></message></context>
<context><name>words</name><message><source>Bản cập nhật {version} không chạy được trên máy này; bản đang dùng được giữ nguyên.</source><translation>Update {version} does not start on this computer; the present version stays as it was.</translation></message></context>
<context><name>words</name><message><source>Bản ghi</source><translation>Record</translation></message></context>
<context><name>words</name><message><source>Bản quét không có chữ. Đề nghị chỗ ký ở trang {page} theo nét mực, người ký xem lại.</source><translation>The scan has no text. A place on page {page} is proposed from its ink; the signer must look at it.</translation></message></context>
<context><name>words</name><message><source>Bản sao lưu</source><translation>Backup</translation></message></context>
<context><name>words</name><message><source>Bản sao lưu trước khi đổi (mở bằng khóa cũ): {folder}</source><translation>Backup made before the change (opens with the old key): {folder}</translation></message></context>
<context><name>words</name><message><source>Bản sao lưu «{name}» không đạt kiểm tra (sai từ bản ghi {first_broken}), nên không dùng.</source><translation>The backup “{name}” fails its check (wrong from record {first_broken}) and is not used.</translation></message></context>
<context><name>words</name><message><source>Bản {version} không chạy được trên máy này. Bản đang dùng được giữ nguyên.</source><translation>Version {version} does not run on this computer. The version in use is kept.</translation></message></context>
<context><name>words</name><message><source>Bảng driver không đọc được.</source><translation>The driver map cannot be read.</translation></message></context>
<context><name>words</name><message><source>Bảng tính Excel (*.xlsx);;Văn bản PDF (*.pdf);;CSV (*.csv)</source><translation>Excel workbook (*.xlsx);;PDF document (*.pdf);;CSV (*.csv)</translation></message></context>
<context><name>words</name><message><source>Bấm nút bên dưới rồi nhập mã PIN trên bàn phím của thiết bị. Chương trình không nhận mã PIN này.</source><translation>Press the button below, then enter the PIN on the device's own keypad. The program does not receive this PIN.</translation></message></context>
<context><name>words</name><message><source>Bắt đầu</source><translation>Begun</translation></message></context>
<context><name>words</name><message><source>Bắt đầu · 1/3: ba câu hỏi</source><translation>First steps · 1/3: three questions</translation></message></context>
<context><name>words</name><message><source>Bắt đầu · 2/3: kiểm tra máy này</source><translation>First steps · 2/3: check of this computer</translation></message></context>
<context><name>words</name><message><source>Bắt đầu · 3/3: ký thử</source><translation>First steps · 3/3: practice</translation></message></context>
<context><name>words</name><message><source>Bỏ nội dung đó ở trang «Chuẩn bị văn bản» (hoặc kyso prepare --clean) rồi ký; nếu vẫn ký, ghi rõ lý do.</source><translation>Take that content out on the page “Prepare a document” (or kyso prepare --clean), then sign; to sign all the same, state the reason.</translation></message></context>
<context><name>words</name><message><source>Bỏ trang</source><translation>Leave out</translation></message></context>
<context><name>words</name><message><source>Bỏ trống: số tiếp theo dòng trên.</source><translation>Empty: the number after the row above.</translation></message></context>
<context><name>words</name><message><source>Bỏ đánh dấu</source><translation>Mark taken back</translation></message></context>
<context><name>words</name><message><source>Bổ sung rồi thực hiện lại.</source><translation>Add it, then try again.</translation></message></context>
<context><name>words</name><message><source>Bộ cài đang chạy, xong khi chương trình này đóng: bản</source><translation>The installer is running and finishes when this program closes: version</translation></message></context>
<context><name>words</name><message><source>CHƯA tin được chứng thư</source><translation>the certificate CANNOT be trusted yet</translation></message></context>
<context><name>words</name><message><source>CHỮ</source><translation>WORDS</translation></message></context>
<context><name>words</name><message><source>Certificate Propagation (CertPropSvc)</source><translation>Certificate Propagation (CertPropSvc)</translation></message></context>
<context><name>words</name><message><source>Chuyển văn bản Word, ODT thành PDF bằng LibreOffice.</source><translation>Word and ODT texts become PDF by LibreOffice.</translation></message></context>
<context><name>words</name><message><source>Chuyển văn bản Word, ODT thành PDF bằng Microsoft Word.</source><translation>Word and ODT texts become PDF by Microsoft Word.</translation></message></context>
<context><name>words</name><message><source>Chép danh sách thu hồi vào thư mục chứng thư tin cậy, hoặc nhập gói chứng thư của cơ quan.</source><translation>Copy revocation lists into the folder of trusted certificates, or import the agency's certificate bundle.</translation></message></context>
<context><name>words</name><message><source>Chính sách có mà không đọc được ({source}); ứng dụng không ký.</source><translation>There is a policy that cannot be read ({source}); the program does not sign.</translation></message></context>
<context><name>words</name><message><source>Chính sách có mục không có tác dụng: {names}.</source><translation>The policy has entries without effect: {names}.</translation></message></context>
<context><name>words</name><message><source>Chính sách của máy thay đổi</source><translation>The computer's policy changed</translation></message></context>
<context><name>words</name><message><source>Chính sách đọc từ {source}. Đặt sẵn: {preset}. Khóa: {locked}.</source><translation>Policy read from {source}. Preset: {preset}. Locked: {locked}.</translation></message></context>
<context><name>words</name><message><source>Chưa chắc chắn về chỗ ký, cần xem lại vị trí.</source><translation>The place for the signature is uncertain; look at it again.</translation></message></context>
<context><name>words</name><message><source>Chưa có công cụ «{tool}» để tạo USB Token tập huấn.</source><translation>The tool “{tool}” that makes the training token is missing.</translation></message></context>
<context><name>words</name><message><source>Chưa có nhật ký; nhật ký được tạo khi ký hoặc kiểm tra lần đầu.</source><translation>There is no journal yet; it is made at the first signature or check.</translation></message></context>
<context><name>words</name><message><source>Chưa có trang web nào được trả lời.</source><translation>No web site has been answered yet.</translation></message></context>
<context><name>words</name><message><source>Chưa có đường kính của dấu.</source><translation>The diameter of the seal is missing.</translation></message></context>
<context><name>words</name><message><source>Chưa có ảnh dấu của cơ quan.</source><translation>The picture of the agency's seal is missing.</translation></message></context>
<context><name>words</name><message><source>Chưa gửi, gấp nhất trước</source><translation>Not sent, most urgent first</translation></message></context>
<context><name>words</name><message><source>Chưa hỏi được máy có đầu đọc nào.</source><translation>The computer could not be asked which readers it has.</translation></message></context>
<context><name>words</name><message><source>Chưa khóa sổ lần nào.</source><translation>The journal has never been closed.</translation></message></context>
<context><name>words</name><message><source>Chưa kiểm tra được chứng thư có bị thu hồi hay không</source><translation>Not checked whether the certificate is revoked</translation></message></context>
<context><name>words</name><message><source>Chưa kiểm tra được chứng thư có bị thu hồi hay không.</source><translation>Not checked whether the certificate is revoked.</translation></message></context>
<context><name>words</name><message><source>Chưa kiểm tra được chứng thư của máy chủ dấu thời gian.</source><translation>The certificate of the time-stamp server could not be checked.</translation></message></context>
<context><name>words</name><message><source>Chưa kiểm tra được {check}.</source><translation>Not checked: {check}.</translation></message></context>
<context><name>words</name><message><source>Chưa nhập mã PIN.</source><translation>No PIN was entered.</translation></message></context>
<context><name>words</name><message><source>Chưa nên ký «{name}». {found}</source><translation>“{name}” should not be signed yet. {found}</translation></message></context>
<context><name>words</name><message><source>Chưa rà soát được nội dung ẩn, mã lệnh trong tệp.</source><translation>Hidden content and scripts in the file could not be looked for.</translation></message></context>
<context><name>words</name><message><source>Chưa rõ phần hiển thị của một ô nhập liệu có đúng với giá trị của ô hay không.</source><translation>It is not clear whether a form field shows what its value says.</translation></message></context>
<context><name>words</name><message><source>Chưa sao lưu được nhật ký. {what}</source><translation>The journal could not be backed up. {what}</translation></message></context>
<context><name>words</name><message><source>Chưa so sánh được các thay đổi sau khi ký.</source><translation>The changes after signing could not be compared.</translation></message></context>
<context><name>words</name><message><source>Chưa so được đồng hồ: không có máy chủ dấu thời gian nào trả lời.</source><translation>The clock could not be compared: no time-stamp server answers.</translation></message></context>
<context><name>words</name><message><source>Chưa thấy USB Token</source><translation>No USB Token</translation></message></context>
<context><name>words</name><message><source>Chưa thấy USB Token.</source><translation>No USB Token was found.</translation></message></context>
<context><name>words</name><message><source>Chưa tìm hết văn bản. Đặt chữ ký bằng tay, hoặc chọn chữ ở «Đặt dưới chữ».</source><translation>Not every page was searched. Place the signature by hand, or choose words under “Place below”.</translation></message></context>
<context><name>words</name><message><source>Chưa đặt máy chủ dấu thời gian; chữ ký không kèm dấu thời gian.</source><translation>No time-stamp server is set; signatures carry no time-stamp.</translation></message></context>
<context><name>words</name><message><source>Chưa đủ cơ sở</source><translation>Indeterminate</translation></message></context>
<context><name>words</name><message><source>Chưa đủ cơ sở kết luận về chữ ký đã có trên văn bản</source><translation>There is not enough evidence to judge the existing signatures</translation></message></context>
<context><name>words</name><message><source>Chương trình tự dàn trang vì máy không có LibreOffice hoặc Word; cần xem lại từng trang.</source><translation>The program has set the pages itself because the computer has neither LibreOffice nor Word; look at every page.</translation></message></context>
<context><name>words</name><message><source>Chạy bộ cài của bản đó trên máy này, không kèm /S, để xem lỗi; chưa đưa bản đó tới các máy khác.</source><translation>Run the setup of that version on this computer, without /S, to see the fault; do not give that version to other computers yet.</translation></message></context>
<context><name>words</name><message><source>Chạy kiểm tra nhật ký; giữ các bản sao lưu cũ và liên hệ quản trị.</source><translation>Check the journal, keep the old backups and call the administrator.</translation></message></context>
<context><name>words</name><message><source>Chạy lại khi đã đóng Kyso.</source><translation>Run it again when Kyso is closed.</translation></message></context>
<context><name>words</name><message><source>Chạy lại; nếu vẫn vậy, gửi gói --bundle cho hỗ trợ.</source><translation>Run it again; if it stays so, send the --bundle file to support.</translation></message></context>
<context><name>words</name><message><source>Chỉ còn một lần nhập mã PIN trước khi USB Token bị khóa. Mã PIN chưa được gửi đi.</source><translation>One PIN try is left before the USB Token locks. The PIN was not sent.</translation></message></context>
<context><name>words</name><message><source>Chỉ còn một lần thử. Nhập sai lần này, USB Token sẽ bị khóa.</source><translation>One try is left. Another wrong PIN locks the USB Token.</translation></message></context>
<context><name>words</name><message><source>Chỉ dùng một trong ba: --place, --anchor hoặc --foot-of-page-1.</source><translation>Use only one of --place, --anchor and --foot-of-page-1.</translation></message></context>
<context><name>words</name><message><source>Chỉ dùng một trong hai: -o hoặc --output-folder.</source><translation>Use only one of -o and --output-folder.</translation></message></context>
<context><name>words</name><message><source>Chỉ ghi chữ số, ví dụ 05 hoặc 165.</source><translation>Digits only, for example 05 or 165.</translation></message></context>
<context><name>words</name><message><source>Chỉ một chương trình phục vụ được trang web: thoát chương trình kia rồi chạy lại, hoặc tiếp tục dùng nó.</source><translation>Only one program can serve web pages: quit the other one and start again, or go on using it.</translation></message></context>
<context><name>words</name><message><source>Chọn chứng thư của tổ chức cấp chứng thư chữ ký số.</source><translation>Choose a certificate of a certification authority.</translation></message></context>
<context><name>words</name><message><source>Chọn chứng thư khác hoặc cắm đúng USB Token.</source><translation>Choose another certificate, or plug in the right USB Token.</translation></message></context>
<context><name>words</name><message><source>Chọn chứng thư khác hoặc đề nghị cấp, gia hạn chứng thư chữ ký số.</source><translation>Choose another certificate, or ask for a new or renewed digital signature certificate.</translation></message></context>
<context><name>words</name><message><source>Chọn chứng thư khác.</source><translation>Choose another certificate.</translation></message></context>
<context><name>words</name><message><source>Chọn một chứng thư để ký.</source><translation>Choose one certificate to sign with.</translation></message></context>
<context><name>words</name><message><source>Chọn một tệp PDF.</source><translation>Choose a PDF file.</translation></message></context>
<context><name>words</name><message><source>Chọn một ảnh PNG khác.</source><translation>Choose another PNG picture.</translation></message></context>
<context><name>words</name><message><source>Chọn nơi lưu…</source><translation>Choose where to save…</translation></message></context>
<context><name>words</name><message><source>Chọn thư mục khác để lưu.</source><translation>Choose another folder to save in.</translation></message></context>
<context><name>words</name><message><source>Chọn thư mục khác.</source><translation>Choose another folder.</translation></message></context>
<context><name>words</name><message><source>Chọn tên hoặc thư mục khác để lưu.</source><translation>Choose another name or folder to save to.</translation></message></context>
<context><name>words</name><message><source>Chọn tên khác hoặc đồng ý ghi đè.</source><translation>Choose another name, or agree to overwrite.</translation></message></context>
<context><name>words</name><message><source>Chọn tệp chứng thư khác.</source><translation>Choose another certificate file.</translation></message></context>
<context><name>words</name><message><source>Chọn tệp khác.</source><translation>Choose another file.</translation></message></context>
<context><name>words</name><message><source>Chọn văn bản cho trang web</source><translation>Choose a document for the web site</translation></message></context>
<context><name>words</name><message><source>Chọn văn bản đã ký và kiểm tra được.</source><translation>Choose a signed document that can be checked.</translation></message></context>
<context><name>words</name><message><source>Chọn đúng chứng thư hoặc đúng văn bản; nếu vẫn ký, ghi rõ lý do.</source><translation>Choose the right certificate or the right document; to sign anyway, give the reason.</translation></message></context>
<context><name>words</name><message><source>Chọn ảnh PNG nền trong suốt, hoặc ảnh chụp rõ nét trên giấy trắng (Nghị định 30/2020/NĐ-CP, Phụ lục I).</source><translation>Choose a PNG with a transparent background, or a sharp photo on white paper (Decree 30/2020/NĐ-CP, Appendix I).</translation></message></context>
<context><name>words</name><message><source>Chọn ảnh dấu (PNG nền trong suốt).</source><translation>Choose the picture of the seal (PNG with a transparent background).</translation></message></context>
<context><name>words</name><message><source>Chỗ trống để ghi số hoặc ngày quá hẹp, chữ ghi vào đè lên chữ bên cạnh; nên nới chỗ trống trong văn bản.</source><translation>The blank for the number or the date is too narrow, so that what is filled in covers the printed words beside it; the document should have more room there.</translation></message></context>
<context><name>words</name><message><source>Chỗ trống để ghi số, ngày tháng trong «{name}» quá hẹp: chữ ghi vào sẽ đè lên chữ bên cạnh.</source><translation>The blank for the number or the date in “{name}” is too narrow: what is filled in would cover the printed words beside it.</translation></message></context>
<context><name>words</name><message><source>Chờ ký: {name}</source><translation>To be signed: {name}</translation></message></context>
<context><name>words</name><message><source>Chờ phát hành: {name}</source><translation>To be issued: {name}</translation></message></context>
<context><name>words</name><message><source>Chức vụ người ký</source><translation>Position of the signer</translation></message></context>
<context><name>words</name><message><source>Chứng thư (*.cer *.crt *.pem *.der *.p7b);;Mọi tệp (*)</source><translation>Certificates (*.cer *.crt *.pem *.der *.p7b);;All files (*)</translation></message></context>
<context><name>words</name><message><source>Chứng thư (SHA-256)</source><translation>Certificate (SHA-256)</translation></message></context>
<context><name>words</name><message><source>Chứng thư chưa bị thu hồi</source><translation>The certificate is not revoked</translation></message></context>
<context><name>words</name><message><source>Chứng thư chưa có hiệu lực tại thời điểm ký.</source><translation>The certificate was not yet valid at the time of signing.</translation></message></context>
<context><name>words</name><message><source>Chứng thư chữ ký số này không có trong danh sách báo lộ khóa của máy.</source><translation>This digital signature certificate is not in this computer's list of leaked keys.</translation></message></context>
<context><name>words</name><message><source>Chứng thư chữ ký số «{name}» {state}{when}. Chưa hỏi mã PIN.</source><translation>The digital signature certificate “{name}” {state}{when}. The PIN was not asked for.</translation></message></context>
<context><name>words</name><message><source>Chứng thư chữ ký số «{name}» {why}{when}.</source><translation>The digital signature certificate “{name}” {why}{when}.</translation></message></context>
<context><name>words</name><message><source>Chứng thư chữ ký số «{name}» đã được báo lộ khóa trên máy này từ {since}, không dùng để ký được nữa.</source><translation>The key of the digital signature certificate “{name}” was reported leaked on this computer at {since}; it no longer signs.</translation></message></context>
<context><name>words</name><message><source>Chứng thư có hiệu lực đến</source><translation>Certificate valid until</translation></message></context>
<context><name>words</name><message><source>Chứng thư của dịch vụ: {root} (SHA-256 {sha256}), dùng đến {until}.</source><translation>The service's certificate: {root} (SHA-256 {sha256}), valid until {until}.</translation></message></context>
<context><name>words</name><message><source>Chứng thư do nơi tin cậy cấp, còn hạn đến {not_after}</source><translation>The certificate comes from a trusted authority and is valid until {not_after}</translation></message></context>
<context><name>words</name><message><source>Chứng thư dùng thuật toán không còn được phép.</source><translation>The certificate uses an algorithm that is no longer permitted.</translation></message></context>
<context><name>words</name><message><source>Chứng thư gốc: {root_certificate}; trung gian: {ca_certificate}</source><translation>Root certificate: {root_certificate}; intermediate: {ca_certificate}</translation></message></context>
<context><name>words</name><message><source>Chứng thư không do tổ chức chứng thực mà máy này tin cậy cấp.</source><translation>The certificate does not come from a certification authority that this computer trusts.</translation></message></context>
<context><name>words</name><message><source>Chứng thư không được cấp cho mục đích ký văn bản.</source><translation>The certificate was not issued for signing documents.</translation></message></context>
<context><name>words</name><message><source>Chứng thư kèm theo không phải chứng thư đã dùng để ký.</source><translation>The enclosed certificate is not the one that signed.</translation></message></context>
<context><name>words</name><message><source>Chứng thư nay đang bị tạm dừng, chưa xác định được lúc ký.</source><translation>The certificate is suspended now, and the time of signing is not proven.</translation></message></context>
<context><name>words</name><message><source>Chứng thư nay đã bị thu hồi và không có dấu thời gian chứng minh đã ký trước.</source><translation>The certificate is revoked now, and no time-stamp proves that it signed before.</translation></message></context>
<context><name>words</name><message><source>Chứng thư nay đã hết hạn và không có dấu thời gian chứng minh lúc ký còn hạn.</source><translation>The certificate has expired, and no time-stamp proves that it was valid when it signed.</translation></message></context>
<context><name>words</name><message><source>Chứng thư này không có trên USB Token nào đang cắm.</source><translation>No connected USB Token holds this certificate.</translation></message></context>
<context><name>words</name><message><source>Chứng thư trong kho không ghi địa chỉ CRL, OCSP nào.</source><translation>The certificates of the store name no CRL or OCSP address.</translation></message></context>
<context><name>words</name><message><source>Chứng thư {kind_name} sắp hết hạn: còn {days} ngày.</source><translation>The certificate ({kind_name}) expires soon: {days} days left.</translation></message></context>
<context><name>words</name><message><source>Chứng thư {kind_name} đã hết hạn.</source><translation>The certificate ({kind_name}) has expired.</translation></message></context>
<context><name>words</name><message><source>Chứng thư {kind_name}: còn {days} ngày.</source><translation>Certificate ({kind_name}): {days} days left.</translation></message></context>
<context><name>words</name><message><source>Chứng thư đang bị tạm dừng tại thời điểm ký.</source><translation>The certificate was suspended at the time of signing.</translation></message></context>
<context><name>words</name><message><source>Chứng thư đã bị thu hồi trước thời điểm ký.</source><translation>The certificate was revoked before the time of signing.</translation></message></context>
<context><name>words</name><message><source>Chứng thư đã hết hạn tại thời điểm ký.</source><translation>The certificate had expired at the time of signing.</translation></message></context>
<context><name>words</name><message><source>Chữ ký bị hỏng hoặc bị giả mạo.</source><translation>The signature is damaged or forged.</translation></message></context>
<context><name>words</name><message><source>Chữ ký của người có thẩm quyền</source><translation>Signature of the competent person</translation></message></context>
<context><name>words</name><message><source>Chữ ký do USB Token tạo ra không khớp với chứng thư đã chọn nên đã bị bỏ. Văn bản chưa được ký.</source><translation>The signature that the USB Token made does not fit the chosen certificate and was discarded. The document is not signed.</translation></message></context>
<context><name>words</name><message><source>Chữ ký hoặc dấu thời gian dùng thuật toán không còn được phép (SHA-1, MD5).</source><translation>The signature or its time-stamp uses an algorithm that is no longer permitted (SHA-1, MD5).</translation></message></context>
<context><name>words</name><message><source>Chữ ký không có dấu thời gian.</source><translation>The signature has no time-stamp.</translation></message></context>
<context><name>words</name><message><source>Chữ ký không ghi thời điểm ký.</source><translation>The signature does not say when it was made.</translation></message></context>
<context><name>words</name><message><source>Chữ ký không kèm chứng thư của người ký.</source><translation>The signature does not enclose the signer's certificate.</translation></message></context>
<context><name>words</name><message><source>Chữ ký không nằm trong phần văn bản mà nó bảo vệ.</source><translation>The signature does not lie in the part of the document that it protects.</translation></message></context>
<context><name>words</name><message><source>Chữ ký không được tạo bởi khóa của chứng thư này.</source><translation>The signature was not made with the key of this certificate.</translation></message></context>
<context><name>words</name><message><source>Chữ ký đã có trong văn bản chưa đủ cơ sở để kết luận.</source><translation>There is not enough evidence to judge the existing signatures.</translation></message></context>
<context><name>words</name><message><source>Chữ ký được sao chép từ chỗ khác.</source><translation>The signature was copied from elsewhere.</translation></message></context>
<context><name>words</name><message><source>Chữ ký: trang {page}, giữa «{title}» và «{name}»</source><translation>Signature: page {page}, between “{title}” and “{name}”</translation></message></context>
<context><name>words</name><message><source>Chữ ký: đề nghị ở trang {page}, người ký xem lại</source><translation>Signature: proposed on page {page}, the signer must look at it</translation></message></context>
<context><name>words</name><message><source>Cài lại driver của hãng cùng các thư viện đi kèm.</source><translation>Install the vendor's driver again, with the libraries that belong to it.</translation></message></context>
<context><name>words</name><message><source>Cài lại driver từ nhà cung cấp USB Token, rồi chạy lại kyso doctor.</source><translation>Install the driver of the USB Token's vendor again, then run kyso doctor again.</translation></message></context>
<context><name>words</name><message><source>Cài đặt</source><translation>Settings</translation></message></context>
<context><name>words</name><message><source>Cài đặt LibreOffice (Linux: sudo apt-get install libreoffice-writer) hoặc Microsoft Word.</source><translation>Install LibreOffice (Linux: sudo apt-get install libreoffice-writer) or Microsoft Word.</translation></message></context>
<context><name>words</name><message><source>Cài đặt bản driver 64 bit của hãng.</source><translation>Install the vendor's 64-bit driver.</translation></message></context>
<context><name>words</name><message><source>Cài đặt chưa có proxy kèm tên người dùng.</source><translation>The settings hold no proxy with a user name.</translation></message></context>
<context><name>words</name><message><source>Cài đặt do chính sách quy định</source><translation>Settings ruled by policy</translation></message></context>
<context><name>words</name><message><source>Cài đặt driver của hãng, hoặc sửa đường dẫn driver trong cài đặt.</source><translation>Install the vendor's driver, or correct the driver's path in the settings.</translation></message></context>
<context><name>words</name><message><source>Cài đặt driver của nhà cung cấp USB Token (bản 64 bit), hoặc ghi đường dẫn driver trong cài đặt.</source><translation>Install the driver of the USB Token's vendor (64-bit), or write the driver's path into the settings.</translation></message></context>
<context><name>words</name><message><source>Cài đặt dịch vụ: sudo apt-get install pcscd &amp;&amp; sudo systemctl enable --now pcscd.socket</source><translation>Install the service: sudo apt-get install pcscd &amp;&amp; sudo systemctl enable --now pcscd.socket</translation></message></context>
<context><name>words</name><message><source>Cài đặt lại ứng dụng từ nguồn chính thức.</source><translation>Install the program again from the official source.</translation></message></context>
<context><name>words</name><message><source>Cài đặt lại ứng dụng từ nguồn chính thức; báo bộ phận an toàn thông tin.</source><translation>Install the program again from the official source; tell the information security unit.</translation></message></context>
<context><name>words</name><message><source>Cài đặt đọc được. Người dùng đã chọn: {own}.</source><translation>The settings can be read. Chosen by the user: {own}.</translation></message></context>
<context><name>words</name><message><source>Cài đặt: sudo apt-get install softhsm2 opensc.</source><translation>Install: sudo apt-get install softhsm2 opensc.</translation></message></context>
<context><name>words</name><message><source>Cá nhân (người có thẩm quyền)</source><translation>Personal (competent person)</translation></message></context>
<context><name>words</name><message><source>Cá nhân, ghi ý kiến</source><translation>Person, opinion</translation></message></context>
<context><name>words</name><message><source>Cá nhân, ký nháy</source><translation>Person, initials</translation></message></context>
<context><name>words</name><message><source>Các bản ghi còn nguyên, nhưng {why}. Khôi phục từ bản sao lưu.</source><translation>The records are whole, but {why}. Restore a backup.</translation></message></context>
<context><name>words</name><message><source>Các chữ ký</source><translation>Signatures</translation></message></context>
<context><name>words</name><message><source>Các chữ ký đã có trên văn bản hợp lệ</source><translation>The existing signatures are valid</translation></message></context>
<context><name>words</name><message><source>Các ô điền trong văn bản do chương trình xem tự vẽ, có thể hiển thị khác nhau.</source><translation>The form fields are drawn by whatever program shows them and may look different.</translation></message></context>
<context><name>words</name><message><source>Còn thiếu {what}.</source><translation>Still missing: {what}.</translation></message></context>
<context><name>words</name><message><source>Có bản mới</source><translation>A new version is there:</translation></message></context>
<context><name>words</name><message><source>Có chú thích thêm vào sau khi ký.</source><translation>Comments were added after signing.</translation></message></context>
<context><name>words</name><message><source>Có danh sách thu hồi đã quá hạn ({count} danh sách, cũ nhất {hours} giờ).</source><translation>Revocation lists are overdue ({count} lists, the oldest {hours} hours old).</translation></message></context>
<context><name>words</name><message><source>Có dữ liệu lạ chèn vào chỗ chứa chữ ký.</source><translation>Foreign bytes were put into the place that holds the signature.</translation></message></context>
<context><name>words</name><message><source>Có dữ liệu lạ nằm ngoài mọi chữ ký ở cuối tệp.</source><translation>Foreign bytes outside every signature stand at the end of the file.</translation></message></context>
<context><name>words</name><message><source>Có dữ liệu lạ ở trước phần đầu tệp.</source><translation>Foreign bytes stand before the beginning of the file.</translation></message></context>
<context><name>words</name><message><source>Có hai trường chữ ký trùng tên.</source><translation>Two signature fields have the same name.</translation></message></context>
<context><name>words</name><message><source>Có kết nối không bắt tay TLS xong: trình duyệt chưa tin chứng thư của Kyso, hoặc chương trình dò cổng.</source><translation>A connection did not finish its TLS handshake: the browser does not trust Kyso's certificate, or a program probes the port.</translation></message></context>
<context><name>words</name><message><source>Có một USB Token ({module}), {certificates} chứng thư.</source><translation>There is a USB Token ({module}) with {certificates} certificates.</translation></message></context>
<context><name>words</name><message><source>Có nhiều chứng thư chữ ký số phù hợp: {choices}.</source><translation>Several digital signature certificates fit: {choices}.</translation></message></context>
<context><name>words</name><message><source>Có nhật ký mà không mở được ({code}).</source><translation>There is a journal that cannot be opened ({code}).</translation></message></context>
<context><name>words</name><message><source>Có trang chưa so sánh được bằng hình ảnh.</source><translation>Some pages could not be compared as pictures.</translation></message></context>
<context><name>words</name><message><source>Có {count} danh sách thu hồi, cũ nhất {hours} giờ.</source><translation>{count} revocation lists, the oldest {hours} hours old.</translation></message></context>
<context><name>words</name><message><source>Có điểm chưa kiểm tra được.</source><translation>Something could not be checked.</translation></message></context>
<context><name>words</name><message><source>Công cụ «{tool}» không tạo được USB Token tập huấn.</source><translation>The tool “{tool}” could not make the training token.</translation></message></context>
<context><name>words</name><message><source>Cơ quan</source><translation>Agency</translation></message></context>
<context><name>words</name><message><source>Cơ quan (đóng dấu)</source><translation>Agency (seal)</translation></message></context>
<context><name>words</name><message><source>Cơ quan ban hành</source><translation>Issuing agency</translation></message></context>
<context><name>words</name><message><source>Cơ quan cấp trên</source><translation>Superior agency</translation></message></context>
<context><name>words</name><message><source>Cơ quan quản lý</source><translation>Managing agency</translation></message></context>
<context><name>words</name><message><source>Cơ quan, cho bản sao sang định dạng điện tử</source><translation>Agency, for a copy made into electronic form</translation></message></context>
<context><name>words</name><message><source>Cơ quan, cho văn bản kèm theo</source><translation>Agency, for an attachment</translation></message></context>
<context><name>words</name><message><source>Cơ quan, đơn vị</source><translation>Agency, unit</translation></message></context>
<context><name>words</name><message><source>Cảnh báo: nhật ký KHÔNG toàn vẹn, sai từ bản ghi {first_broken}.</source><translation>Warning: the journal is NOT intact, wrong from record {first_broken}.</translation></message></context>
<context><name>words</name><message><source>Cấu trúc tệp PDF bị lỗi nên không thêm được chữ ký. Tệp gốc không thay đổi.</source><translation>The structure of the PDF is faulty, so no signature can be added. The original file is unchanged.</translation></message></context>
<context><name>words</name><message><source>Cấu trúc tệp PDF được sắp xếp lại trước khi ký; nội dung và các trang giữ nguyên.</source><translation>The structure of the PDF was put in order before signing; contents and pages are as they were.</translation></message></context>
<context><name>words</name><message><source>Cấu trúc tệp bị hỏng hoặc có thể hiểu theo hai cách; nội dung đang thấy có thể không phải nội dung đã ký.</source><translation>The structure of the file is damaged or can be read in two ways; what is seen may not be what was signed.</translation></message></context>
<context><name>words</name><message><source>Cần mã PIN: chạy trên màn hình lệnh, hoặc dùng --pin-stdin.</source><translation>A PIN is needed: run in a terminal, or use --pin-stdin.</translation></message></context>
<context><name>words</name><message><source>Cần xử lý</source><translation>Action needed</translation></message></context>
<context><name>words</name><message><source>Cần ít nhất một tệp, hoặc --resume để ký tiếp các tệp còn lại.</source><translation>At least one file is needed, or --resume to go on with what is left.</translation></message></context>
<context><name>words</name><message><source>Cập nhật chưa được đặt, hoặc bị chính sách cấm.</source><translation>Updates are not set up, or the policy forbids them.</translation></message></context>
<context><name>words</name><message><source>Cắm USB Token rồi chạy lại.</source><translation>Plug the USB Token in, then run it again.</translation></message></context>
<context><name>words</name><message><source>Cắm USB Token vào máy rồi thử lại.</source><translation>Plug the USB Token in, then try again.</translation></message></context>
<context><name>words</name><message><source>Cắm USB Token, thử cổng khác, rồi chạy lại.</source><translation>Plug the USB Token in, try another port, then run it again.</translation></message></context>
<context><name>words</name><message><source>Cắm lại rồi ký lại.</source><translation>Plug it in again, then sign again.</translation></message></context>
<context><name>words</name><message><source>Cắm đúng USB Token: cá nhân để ký, cơ quan để đóng dấu.</source><translation>Plug the right USB Token in: the personal one to sign, the agency's to seal.</translation></message></context>
<context><name>words</name><message><source>Cổng {port} đang do chương trình khác dùng, có thể là VGCA Sign Service.</source><translation>Port {port} is in use by another program, perhaps VGCA Sign Service.</translation></message></context>
<context><name>words</name><message><source>Cỡ chữ theo quy định, không đổi được.</source><translation>The type size is set by regulation and cannot be changed.</translation></message></context>
<context><name>words</name><message><source>Cụm mật khẩu của nhật ký: </source><translation>Passphrase of the journal: </translation></message></context>
<context><name>words</name><message><source>Cụm mật khẩu mới của nhật ký: </source><translation>New passphrase of the journal: </translation></message></context>
<context><name>words</name><message><source>Cửa sổ Kyso không mở được hoặc đã đóng, văn bản chưa được gửi. Mở Kyso rồi thử lại.</source><translation>The Kyso window could not be opened or was closed; the document was not sent. Open Kyso and try again.</translation></message></context>
<context><name>words</name><message><source>Danh sách thu hồi: </source><translation>Revocation lists: </translation></message></context>
<context><name>words</name><message><source>Driver PKCS#11 (*.dll *.so *.dylib);;Mọi tệp (*)</source><translation>PKCS#11 driver (*.dll *.so *.dylib);;All files (*)</translation></message></context>
<context><name>words</name><message><source>Driver {module} hoạt động.</source><translation>The driver {module} works.</translation></message></context>
<context><name>words</name><message><source>Driver {module} không hoạt động: {fault}.</source><translation>The driver {module} does not work: {fault}.</translation></message></context>
<context><name>words</name><message><source>Driver «{name}» của USB Token không hoạt động ({fault}).</source><translation>The USB Token's driver “{name}” does not work ({fault}).</translation></message></context>
<context><name>words</name><message><source>Dòng của sổ bắt đầu từ bản ghi</source><translation>Register row that begins with record</translation></message></context>
<context><name>words</name><message><source>Dùng PDF, ảnh JPEG, HEIC, PNG, TIFF, văn bản DOCX, ODT, hoặc bảng tính XLSX, ODS.</source><translation>Use PDF, JPEG, HEIC, PNG or TIFF pictures, DOCX or ODT texts, or XLSX or ODS spreadsheets.</translation></message></context>
<context><name>words</name><message><source>Dùng USB Token khác hoặc liên hệ bộ phận hỗ trợ.</source><translation>Use another USB Token, or call support.</translation></message></context>
<context><name>words</name><message><source>Dùng bản chưa ký để chuẩn bị, hoặc gửi kèm văn bản đã ký thành tệp riêng.</source><translation>Prepare the unsigned copy, or send the signed document along as a file of its own.</translation></message></context>
<context><name>words</name><message><source>Dùng chứng thư khác. Nếu báo nhầm, hủy báo lộ khóa ở «Thiết bị &amp; chứng thư» và ghi lý do.</source><translation>Use another certificate. If it was reported by mistake, withdraw the report under “Devices &amp; certificates” and give the reason.</translation></message></context>
<context><name>words</name><message><source>Dùng số tiếp theo mà chương trình đề nghị, hoặc xem lại sổ.</source><translation>Use the next number that the program proposes, or look at the register.</translation></message></context>
<context><name>words</name><message><source>Dùng số tiếp theo mà chương trình đề nghị, hoặc xem lại sổ. Nếu vẫn phải dùng số này, ghi rõ lý do.</source><translation>Use the next number that is proposed, or look into the register. If this number must be used, give a reason.</translation></message></context>
<context><name>words</name><message><source>Dấu của cơ quan</source><translation>The agency's seal</translation></message></context>
<context><name>words</name><message><source>Dấu luôn đúng đường kính thật, kéo không đổi cỡ; đường kính chỉ sửa ở ô «Đường kính».</source><translation>The seal always has its true diameter; dragging does not change it. The diameter is changed only in the field “Diameter”.</translation></message></context>
<context><name>words</name><message><source>Dấu thời gian</source><translation>Time-stamp</translation></message></context>
<context><name>words</name><message><source>Dấu thời gian của {who}, {time}</source><translation>Time-stamp by {who}, {time}</translation></message></context>
<context><name>words</name><message><source>Dấu thời gian không do tổ chức mà máy này tin cậy cấp.</source><translation>The time-stamp does not come from an authority that this computer trusts.</translation></message></context>
<context><name>words</name><message><source>Dấu thời gian không hợp lệ.</source><translation>The time-stamp is invalid.</translation></message></context>
<context><name>words</name><message><source>Dấu ở trang {seal}, còn số và ngày ở trang {pages} của «{name}»: cần ba chữ ký số. Dấu trùm lên chữ ký của người có thẩm quyền (Nghị định 30/2020/NĐ-CP, Phụ lục I).</source><translation>The seal stands on page {seal}, number and date on pages {pages} of “{name}”: three digital signatures would be needed. The seal covers part of the leader's signature (Decree 30/2020/NĐ-CP, Appendix I).</translation></message></context>
<context><name>words</name><message><source>Dịch vụ cho trang web không chạy. Chạy: kyso service run.</source><translation>The service for web pages is not running. Run: kyso service run.</translation></message></context>
<context><name>words</name><message><source>Dịch vụ cho trang web đang chạy ở cổng {port}.</source><translation>The service for web pages is running at port {port}.</translation></message></context>
<context><name>words</name><message><source>Dịch vụ của Windows bị gỡ: khôi phục bằng sfc /scannow hoặc cài lại Windows.</source><translation>The Windows service was removed: restore it with sfc /scannow, or install Windows again.</translation></message></context>
<context><name>words</name><message><source>Dịch vụ không tự chạy khi đăng nhập.</source><translation>The service does not start at logon.</translation></message></context>
<context><name>words</name><message><source>Dịch vụ ký số cho trang web đang chạy trên máy này. Có thể đóng trang này.</source><translation>The signing service for web pages is running on this computer. You can close this page.</translation></message></context>
<context><name>words</name><message><source>Dịch vụ tự chạy khi đăng nhập.</source><translation>The service starts at logon.</translation></message></context>
<context><name>words</name><message><source>Dịch vụ {service_name} không chạy.</source><translation>The service {service_name} is not running.</translation></message></context>
<context><name>words</name><message><source>Dịch vụ {service_name} đang chạy.</source><translation>The service {service_name} is running.</translation></message></context>
<context><name>words</name><message><source>Dọn bớt ổ đĩa chứa thư mục của người dùng.</source><translation>Free some room on the disk of the user's folder.</translation></message></context>
<context><name>words</name><message><source>Dọn bớt ổ đĩa hoặc chọn nơi lưu khác rồi thử lại.</source><translation>Make room on the disk or choose another place, then try again.</translation></message></context>
<context><name>words</name><message><source>Dọn bớt ổ đĩa.</source><translation>Make room on the disk.</translation></message></context>
<context><name>words</name><message><source>Dời dấu</source><translation>Move the mark</translation></message></context>
<context><name>words</name><message><source>Dời trang</source><translation>Move pages</translation></message></context>
<context><name>words</name><message><source>Dữ liệu trang web gửi không phải XML, hoặc có phần khai báo DTD nên không ký được.</source><translation>The data sent by the web site is not XML, or contains a DTD, and cannot be signed.</translation></message></context>
<context><name>words</name><message><source>ETSI.CAdES.detached (PAdES)</source><translation>ETSI.CAdES.detached (PAdES)</translation></message></context>
<context><name>words</name><message><source>Ghi chú</source><translation>Note</translation></message></context>
<context><name>words</name><message><source>Ghi lý do…</source><translation>Give a reason…</translation></message></context>
<context><name>words</name><message><source>Ghi lại số trang.</source><translation>Give the page number again.</translation></message></context>
<context><name>words</name><message><source>Ghi ý kiến</source><translation>Opinion</translation></message></context>
<context><name>words</name><message><source>Ghi đường dẫn đầy đủ của driver trong cài đặt.</source><translation>Write the driver's full path into the settings.</translation></message></context>
<context><name>words</name><message><source>Ghi, sửa sổ đăng ký</source><translation>Register entry or correction</translation></message></context>
<context><name>words</name><message><source>Giá trị của mục «{title}» chưa đúng.</source><translation>The value of “{title}” is not right.</translation></message></context>
<context><name>words</name><message><source>Giờ của máy ký và của dấu thời gian lệch nhau.</source><translation>The clocks of the signing computer and of the time-stamp differ.</translation></message></context>
<context><name>words</name><message><source>Giữ nguyên thư mục nhật ký, báo bộ phận an toàn thông tin, khôi phục từ bản sao lưu.</source><translation>Leave the journal's folder as it is, tell the information security unit, restore from a backup.</translation></message></context>
<context><name>words</name><message><source>Giữa «{title}» và {name}, trang {page}.</source><translation>Between “{title}” and {name}, page {page}.</translation></message></context>
<context><name>words</name><message><source>Gói chính sách số {version}, dùng đến {expires}.</source><translation>Policy pack number {version}, good until {expires}.</translation></message></context>
<context><name>words</name><message><source>Gói tin cậy (*.json);;Mọi tệp (*)</source><translation>Trust bundle (*.json);;All files (*)</translation></message></context>
<context><name>words</name><message><source>Gõ số khác vào cột «Số, ngày» của một trong hai dòng, hoặc xóa trống để lấy số tiếp theo.</source><translation>Type another number in the column “Number, date” of one of the two rows, or leave it empty for the next number.</translation></message></context>
<context><name>words</name><message><source>Gửi chính tệp gốc đã ký, hoặc dùng hình thức trích sao.</source><translation>Send the signed original itself, or make an extract.</translation></message></context>
<context><name>words</name><message><source>Gửi gói kyso doctor --bundle FILE.zip cho bộ phận hỗ trợ.</source><translation>Send the file of kyso doctor --bundle FILE.zip to support.</translation></message></context>
<context><name>words</name><message><source>Gửi kết quả kyso doctor cho bộ phận hỗ trợ.</source><translation>Send the result of kyso doctor to support.</translation></message></context>
<context><name>words</name><message><source>Gửi mã {support_code} cho bộ phận hỗ trợ.</source><translation>Send the code {support_code} to support.</translation></message></context>
<context><name>words</name><message><source>Gửi trong hôm nay</source><translation>Send today</translation></message></context>
<context><name>words</name><message><source>Gửi trước {time}</source><translation>Send before {time}</translation></message></context>
<context><name>words</name><message><source>Gửi văn bản đi</source><translation>Sending of a document</translation></message></context>
<context><name>words</name><message><source>Hiệu lực</source><translation>Validity</translation></message></context>
<context><name>words</name><message><source>Hiệu lực chứng thư tại thời điểm ký</source><translation>Validity of the certificate at the time of signing</translation></message></context>
<context><name>words</name><message><source>Hiệu lực khi ký</source><translation>Valid when it signed</translation></message></context>
<context><name>words</name><message><source>Hạn giải quyết</source><translation>Due date</translation></message></context>
<context><name>words</name><message><source>Hạn {day}</source><translation>Due {day}</translation></message></context>
<context><name>words</name><message><source>Hết thời gian khi kiểm tra {check}.</source><translation>Out of time while checking: {check}.</translation></message></context>
<context><name>words</name><message><source>Hệ điều hành: {system}.</source><translation>Operating system: {system}.</translation></message></context>
<context><name>words</name><message><source>Họ tên người ký</source><translation>Full name of the signer</translation></message></context>
<context><name>words</name><message><source>Hỏa tốc</source><translation>Most urgent</translation></message></context>
<context><name>words</name><message><source>Hỏi lại mã PIN cho chắc chắn rồi mới nhập lại.</source><translation>Make sure of the PIN before entering it again.</translation></message></context>
<context><name>words</name><message><source>Hỏi lại mã PIN cho chắc chắn trước khi nhập; nhập sai nữa có thể khóa USB Token.</source><translation>Make sure of the PIN before entering it; another wrong one may lock the USB Token.</translation></message></context>
<context><name>words</name><message><source>Hỏi lại mã PIN cho chắc chắn, rồi xác nhận dùng lần thử cuối.</source><translation>Make sure of the PIN, then confirm the use of the last try.</translation></message></context>
<context><name>words</name><message><source>Hỏi phiên bản</source><translation>Ask for the version</translation></message></context>
<context><name>words</name><message><source>Hợp lệ</source><translation>Valid</translation></message></context>
<context><name>words</name><message><source>Hủy báo lộ khóa</source><translation>Withdraw the report of a leaked key</translation></message></context>
<context><name>words</name><message><source>Hủy hồ sơ</source><translation>Disposal of the file</translation></message></context>
<context><name>words</name><message><source>Hủy thông tin xác thực lưu kèm</source><translation>Disposal of the kept evidence</translation></message></context>
<context><name>words</name><message><source>KHÔNG toàn vẹn: nội dung khác với lúc ký</source><translation>NOT intact: the content differs from what was signed</translation></message></context>
<context><name>words</name><message><source>Kho chứng thư tin cậy bị hỏng hoặc bị sửa ({file}).</source><translation>The store of trusted certificates is damaged or was altered ({file}).</translation></message></context>
<context><name>words</name><message><source>Kho chứng thư tin cậy của ứng dụng bị hỏng hoặc bị sửa («{name}»).</source><translation>The program's store of trusted certificates is damaged or was altered (“{name}”).</translation></message></context>
<context><name>words</name><message><source>Kho chứng thư tin cậy nguyên vẹn: {roots} gốc, {intermediates} trung gian ({expired} đã hết hạn); chứng thư hết hạn sớm nhất còn {days} ngày.</source><translation>The store of trusted certificates is whole: {roots} roots, {intermediates} intermediates ({expired} expired); the first to expire has {days} days left.</translation></message></context>
<context><name>words</name><message><source>Kho chứng thư tin cậy: {roots} gốc, {intermediates} trung gian ({expired} đã hết hạn); có chứng thư chỉ còn {days} ngày.</source><translation>Store of trusted certificates: {roots} roots, {intermediates} intermediates ({expired} expired); one has only {days} days left.</translation></message></context>
<context><name>words</name><message><source>Kho khóa của hệ điều hành không trả lời.</source><translation>The keyring of the operating system does not answer.</translation></message></context>
<context><name>words</name><message><source>Kho khóa của hệ điều hành không đưa ra khóa của nhật ký, vì vậy chưa thể ký.</source><translation>The keyring of the operating system does not give out the journal's key, so signing is not possible.</translation></message></context>
<context><name>words</name><message><source>Khung ký nằm ngoài trang {page} (văn bản có {pages} trang).</source><translation>The signature frame lies outside page {page} (the document has {pages} pages).</translation></message></context>
<context><name>words</name><message><source>Khóa của nhật ký lấy từ {keeper}.</source><translation>The key of the journal comes from: {keeper}.</translation></message></context>
<context><name>words</name><message><source>Khóa sổ gần nhất đến bản ghi {record}: {signer}, {when}</source><translation>Last closed up to record {record}: {signer}, {when}</translation></message></context>
<context><name>words</name><message><source>Khóa sổ nhật ký</source><translation>Closing of the journal</translation></message></context>
<context><name>words</name><message><source>Khôi phục nhật ký</source><translation>Restoring of the journal</translation></message></context>
<context><name>words</name><message><source>Không có USB Token nào sau các driver.</source><translation>There is no USB Token behind the drivers.</translation></message></context>
<context><name>words</name><message><source>Không có chứng thư hoặc danh sách thu hồi nào đọc được trong «{name}».</source><translation>No certificate or revocation list can be read in “{name}”.</translation></message></context>
<context><name>words</name><message><source>Không có chữ ký số</source><translation>No digital signature</translation></message></context>
<context><name>words</name><message><source>Không có dấu thời gian: giờ ký lấy theo đồng hồ của máy</source><translation>No time-stamp: the time of signing is that of this computer's clock</translation></message></context>
<context><name>words</name><message><source>Không có gói chính sách nào còn hiệu lực.</source><translation>No policy pack is in force.</translation></message></context>
<context><name>words</name><message><source>Không có quyền ghi «{name}».</source><translation>No permission to write “{name}”.</translation></message></context>
<context><name>words</name><message><source>Không có sẵn danh sách thu hồi; mỗi lần ký, kiểm tra sẽ hỏi mạng nếu được phép.</source><translation>No revocation list is stored; each signing and each check asks the network where that is allowed.</translation></message></context>
<context><name>words</name><message><source>Không có thư mục «{name}».</source><translation>There is no folder “{name}”.</translation></message></context>
<context><name>words</name><message><source>Không có tệp driver «{module}».</source><translation>There is no driver file “{module}”.</translation></message></context>
<context><name>words</name><message><source>Không có tệp hoặc thư mục «{name}».</source><translation>There is no file or folder “{name}”.</translation></message></context>
<context><name>words</name><message><source>Không có tệp «{name}».</source><translation>There is no file “{name}”.</translation></message></context>
<context><name>words</name><message><source>Không có văn bản nào còn lại của lần ký trước.</source><translation>Nothing is left of the last run.</translation></message></context>
<context><name>words</name><message><source>Không có ảnh chữ ký: chữ ký số không hiển thị trên trang.</source><translation>No signature picture: the digital signature is not shown on the page.</translation></message></context>
<context><name>words</name><message><source>Không cần làm gì thêm.</source><translation>Nothing more needs to be done.</translation></message></context>
<context><name>words</name><message><source>Không dùng mạng (theo cài đặt, chính sách hoặc --offline).</source><translation>The network is not used (by settings, policy or --offline).</translation></message></context>
<context><name>words</name><message><source>Không dùng proxy.</source><translation>No proxy is used.</translation></message></context>
<context><name>words</name><message><source>Không dùng được ảnh «{name}»: {why}.</source><translation>The picture “{name}” cannot be used: {why}.</translation></message></context>
<context><name>words</name><message><source>Không ghi được nhật ký ký số nên chưa thể ký («{name}»).</source><translation>The journal of signatures cannot be written, so signing is not possible (“{name}”).</translation></message></context>
<context><name>words</name><message><source>Không ghi được thư mục tập huấn «{folder}».</source><translation>The training folder “{folder}” cannot be written.</translation></message></context>
<context><name>words</name><message><source>Không ghi được tệp ghi lỗi.</source><translation>The error log cannot be written.</translation></message></context>
<context><name>words</name><message><source>Không hiểu câu trả lời của máy chủ «{host}», chưa biết máy chủ đã nhận tệp hay chưa.</source><translation>The reply of the server “{host}” was not understood; whether it took the file is not known.</translation></message></context>
<context><name>words</name><message><source>Không hợp lệ</source><translation>Invalid</translation></message></context>
<context><name>words</name><message><source>Không ký được bằng chứng thư này; đề nghị cấp mới nếu chưa có chứng thư thay thế.</source><translation>This certificate cannot sign; ask for a new one if there is no replacement.</translation></message></context>
<context><name>words</name><message><source>Không kết nối được với máy chủ «{host}».</source><translation>No connection to the server “{host}”.</translation></message></context>
<context><name>words</name><message><source>Không lưu căn cứ kiểm tra nào của văn bản có SHA-256 {sha256}.</source><translation>Nothing is kept of the document with SHA-256 {sha256}.</translation></message></context>
<context><name>words</name><message><source>Không lưu được «{name}». Không có tệp nào bị ghi dở.</source><translation>“{name}” could not be saved. No half-written file is left.</translation></message></context>
<context><name>words</name><message><source>Không lấy được dấu thời gian từ {server}. Văn bản chưa được ký.</source><translation>No time-stamp could be got from {server}. The document is not signed.</translation></message></context>
<context><name>words</name><message><source>Không mở tệp bằng chương trình khác; xin nơi gửi xuất lại PDF.</source><translation>Do not open the file with another program; ask the sender to export the PDF again.</translation></message></context>
<context><name>words</name><message><source>Không nhận bản cập nhật: {fault}. Bản đang dùng được giữ nguyên.</source><translation>The update is refused: {fault}. The version in use is kept.</translation></message></context>
<context><name>words</name><message><source>Không nhận gói chính sách: {fault}. Gói đang dùng được giữ nguyên.</source><translation>The policy pack is refused: {fault}. The pack in use is kept.</translation></message></context>
<context><name>words</name><message><source>Không nhận gói chứng thư tin cậy: {fault}. Kho đang dùng không thay đổi.</source><translation>The bundle of trusted certificates is refused: {fault}. The store in use is unchanged.</translation></message></context>
<context><name>words</name><message><source>Không rõ dịch vụ {service_name} có chạy không.</source><translation>Not known whether the service {service_name} runs.</translation></message></context>
<context><name>words</name><message><source>Không rõ người ký</source><translation>Signer unknown</translation></message></context>
<context><name>words</name><message><source>Không rõ định dạng tệp chứng thư.</source><translation>The format of the certificate file is unknown.</translation></message></context>
<context><name>words</name><message><source>Không thấy chứng thư chữ ký số phù hợp trên USB Token.</source><translation>The USB Token has no suitable digital signature certificate.</translation></message></context>
<context><name>words</name><message><source>Không tìm thấy chỗ ký trong văn bản.</source><translation>No place for the signature was found in the document.</translation></message></context>
<context><name>words</name><message><source>Không tìm thấy {place} trong văn bản «{name}».</source><translation>Not found in the document “{name}”: {place}.</translation></message></context>
<context><name>words</name><message><source>Không tạo được chữ ký mức {level}: {why}. Văn bản chưa được ký.</source><translation>No signature of level {level} could be made: {why}. The document is not signed.</translation></message></context>
<context><name>words</name><message><source>Không tạo được tệp loại «{suffix}».</source><translation>No file of the kind “{suffix}” can be made.</translation></message></context>
<context><name>words</name><message><source>Không đọc lại được bản tại thời điểm ký.</source><translation>The version at the time of signing cannot be read back.</translation></message></context>
<context><name>words</name><message><source>Không đọc được</source><translation>Unreadable</translation></message></context>
<context><name>words</name><message><source>Không đọc được chính sách của máy này «{name}» nên ứng dụng không chạy tiếp.</source><translation>This computer's policy “{name}” cannot be read, so the program stops.</translation></message></context>
<context><name>words</name><message><source>Không đọc được chứng thư.</source><translation>The certificate cannot be read.</translation></message></context>
<context><name>words</name><message><source>Không đọc được danh sách báo lộ khóa «{path}», nên máy này tạm dừng ký.</source><translation>The list of leaked keys “{path}” cannot be read, so this computer does not sign for now.</translation></message></context>
<context><name>words</name><message><source>Không đọc được dữ liệu chữ ký.</source><translation>The signature data cannot be read.</translation></message></context>
<context><name>words</name><message><source>Không đọc được nơi lấy bản cập nhật.</source><translation>The source of updates cannot be read.</translation></message></context>
<context><name>words</name><message><source>Không đọc được tệp cài đặt «{name}».</source><translation>The settings file “{name}” cannot be read.</translation></message></context>
<context><name>words</name><message><source>Không đọc được tệp cấu hình proxy tự động (PAC) từ {server}; ứng dụng không ra mạng.</source><translation>The proxy script (PAC) at {server} cannot be read; the program does not use the network.</translation></message></context>
<context><name>words</name><message><source>Không đọc được tệp.</source><translation>The file cannot be read.</translation></message></context>
<context><name>words</name><message><source>Không đọc được «{name}».</source><translation>“{name}” cannot be read.</translation></message></context>
<context><name>words</name><message><source>Không đọc được «{name}»: tệp bị hỏng, thiếu phần cuối hoặc không phải PDF.</source><translation>“{name}” cannot be read: the file is damaged, incomplete or not a PDF.</translation></message></context>
<context><name>words</name><message><source>Không đọc được ảnh «{name}»: tệp bị hỏng hoặc không phải ảnh.</source><translation>The picture “{name}” cannot be read: it is damaged or not a picture.</translation></message></context>
<context><name>words</name><message><source>Không đọc được ảnh.</source><translation>The picture cannot be read.</translation></message></context>
<context><name>words</name><message><source>Khẩn</source><translation>Urgent</translation></message></context>
<context><name>words</name><message><source>Khẩn, gửi ngay</source><translation>Urgent, send now</translation></message></context>
<context><name>words</name><message><source>Khẩn, quá hạn</source><translation>Urgent, overdue</translation></message></context>
<context><name>words</name><message><source>Khởi động dịch vụ bằng quyền quản trị: sc config SCardSvr start= auto &amp; sc start SCardSvr</source><translation>Start the service as administrator: sc config SCardSvr start= auto &amp; sc start SCardSvr</translation></message></context>
<context><name>words</name><message><source>Khởi động dịch vụ thẻ thông minh (xem mục dịch vụ) rồi chạy lại.</source><translation>Start the smart card service (see under services), then run it again.</translation></message></context>
<context><name>words</name><message><source>Khởi động dịch vụ: sudo systemctl enable --now pcscd.socket</source><translation>Start the service: sudo systemctl enable --now pcscd.socket</translation></message></context>
<context><name>words</name><message><source>Kiểm tra</source><translation>Verify</translation></message></context>
<context><name>words</name><message><source>Kiểm tra chữ ký</source><translation>Verification</translation></message></context>
<context><name>words</name><message><source>Kiểm tra chữ ký của dữ liệu</source><translation>Check the signature of data</translation></message></context>
<context><name>words</name><message><source>Kiểm tra chữ ký và trả lại nơi gửi. Nếu vẫn phải ký, ghi rõ lý do.</source><translation>Check the signature and return the document to its sender. If it must be signed all the same, give the reason.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra lúc {moment} bằng Kyso {program}: {verdict}.</source><translation>Checked at {moment} by Kyso {program}: {verdict}.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra lại mã PIN rồi nhập lại.</source><translation>Check the PIN, then enter it again.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra lại số và ngày của văn bản.</source><translation>Check the number and date of the document.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra lại thể thức văn bản theo Nghị định 30/2020/NĐ-CP; bản quét thì tự đặt số và ngày trên trang.</source><translation>Check the document's format against Decree 30/2020/NĐ-CP; on a scan, place number and date on the page yourself.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra lại đường dẫn hoặc chọn tệp.</source><translation>Check the path, or choose a file.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra lại đường dẫn.</source><translation>Check the path.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra mạng rồi thử lại, hoặc chọn ký không có dấu thời gian.</source><translation>Check the network and try again, or sign without a time-stamp.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra mạng và máy chủ dấu thời gian, hoặc chọn mức ký khác.</source><translation>Check the network and the time-stamp server, or choose another level.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra mạng, proxy, tường lửa cho địa chỉ này; nếu không mở được thì chép danh sách thu hồi vào thư mục chứng thư tin cậy.</source><translation>Check network, proxy and firewall for this address; where it cannot be opened, copy revocation lists into the folder of trusted certificates.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra mạng, proxy, tường lửa và địa chỉ tsa_url; tạm thời có thể ký mức B-B.</source><translation>Check network, proxy, firewall and the address in tsa_url; level B-B signs meanwhile.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra mạng, thư mục mạng hoặc tệp rồi thử lại.</source><translation>Check the network, the share or the file, then try again.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi nhập lại.</source><translation>Check Caps Lock and the Vietnamese input method, then enter it again.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra quyền ghi thư mục của người dùng.</source><translation>Check the permission to write in the user's folder.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra quyền đọc tệp và ổ đĩa rồi thử lại.</source><translation>Check the permission to read the file and the disk, then try again.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra tệp XML</source><translation>Check an XML file</translation></message></context>
<context><name>words</name><message><source>Kiểm tra ổ đĩa và quyền ghi thư mục nhật ký, hoặc liên hệ quản trị.</source><translation>Check the disk and the permission to write in the journal's folder, or call the administrator.</translation></message></context>
<context><name>words</name><message><source>Kiểm tra ổ đĩa, đường mạng hoặc chọn nơi lưu khác.</source><translation>Check the disk and the network drive, or choose another place.</translation></message></context>
<context><name>words</name><message><source>Kiểu chữ ký này không được hỗ trợ.</source><translation>This kind of signature is not supported.</translation></message></context>
<context><name>words</name><message><source>Kyso không hỗ trợ thao tác này (unsupported).</source><translation>Kyso does not support this operation (unsupported).</translation></message></context>
<context><name>words</name><message><source>Kyso {program}; không rõ phiên bản của một số thư viện ({libraries}).</source><translation>Kyso {program}; the versions of some libraries are unknown ({libraries}).</translation></message></context>
<context><name>words</name><message><source>Kyso {program}; {libraries}.</source><translation>Kyso {program}; {libraries}.</translation></message></context>
<context><name>words</name><message><source>Kyso đang chạy</source><translation>Kyso is running</translation></message></context>
<context><name>words</name><message><source>Kéo khung ký đến đúng chỗ trên trang rồi ký.</source><translation>Drag the signature frame to its place on the page, then sign.</translation></message></context>
<context><name>words</name><message><source>Kính gửi</source><translation>To</translation></message></context>
<context><name>words</name><message><source>Ký</source><translation>Sign</translation></message></context>
<context><name>words</name><message><source>Ký bản sao</source><translation>Sign a copy</translation></message></context>
<context><name>words</name><message><source>Ký dữ liệu JSON</source><translation>Sign JSON data</translation></message></context>
<context><name>words</name><message><source>Ký hiệu</source><translation>Symbol</translation></message></context>
<context><name>words</name><message><source>Ký khi chưa đủ điều kiện, theo lý do đã ghi; việc này được lưu vào nhật ký.</source><translation>Signed although not all conditions were met, for the reason given; this is kept in the journal.</translation></message></context>
<context><name>words</name><message><source>Ký lại và nhập mã PIN trên thiết bị.</source><translation>Sign again and enter the PIN on the device.</translation></message></context>
<context><name>words</name><message><source>Ký lại và xác nhận trên thiết bị.</source><translation>Sign again and confirm on the device.</translation></message></context>
<context><name>words</name><message><source>Ký mã băm</source><translation>Sign a digest</translation></message></context>
<context><name>words</name><message><source>Ký nhiều văn bản</source><translation>Sign several documents</translation></message></context>
<context><name>words</name><message><source>Ký nháy</source><translation>Initials</translation></message></context>
<context><name>words</name><message><source>Ký nhận</source><translation>Received by</translation></message></context>
<context><name>words</name><message><source>Ký phê duyệt văn bản</source><translation>Approve a document</translation></message></context>
<context><name>words</name><message><source>Ký số và kiểm tra chữ ký số văn bản PDF.</source><translation>Digital signing and verification of PDF documents.</translation></message></context>
<context><name>words</name><message><source>Ký tệp XML</source><translation>Sign an XML file</translation></message></context>
<context><name>words</name><message><source>Ký tệp nhật ký đã xuất</source><translation>Signing of an exported journal</translation></message></context>
<context><name>words</name><message><source>Ký văn bản</source><translation>Sign a document</translation></message></context>
<context><name>words</name><message><source>Ký văn bản kèm theo</source><translation>Sign an attachment</translation></message></context>
<context><name>words</name><message><source>Ký văn bản đến</source><translation>Sign an incoming document</translation></message></context>
<context><name>words</name><message><source>Ký ý kiến, bút phê</source><translation>Sign a comment</translation></message></context>
<context><name>words</name><message><source>Kết luận</source><translation>Verdict</translation></message></context>
<context><name>words</name><message><source>Kết luận kiểm tra</source><translation>Verdict</translation></message></context>
<context><name>words</name><message><source>Kết quả</source><translation>Result</translation></message></context>
<context><name>words</name><message><source>Kết quả KHÁC lần kiểm tra trước.</source><translation>The result DIFFERS from the earlier check.</translation></message></context>
<context><name>words</name><message><source>Kết quả như cũ.</source><translation>The result is unchanged.</translation></message></context>
<context><name>words</name><message><source>Kết thúc</source><translation>Ended</translation></message></context>
<context><name>words</name><message><source>Linux: cài đặt gói ca-certificates; Windows: cập nhật chứng thư gốc bằng Windows Update.</source><translation>Linux: install the package ca-certificates; Windows: update the root certificates by Windows Update.</translation></message></context>
<context><name>words</name><message><source>Liên hệ cán bộ công nghệ thông tin của cơ quan.</source><translation>Call the agency's IT officer.</translation></message></context>
<context><name>words</name><message><source>Liên hệ cơ quan quản lý trực tiếp để đề nghị khôi phục thiết bị (Mẫu số 06, Nghị định 68/2024/NĐ-CP).</source><translation>Ask the directly managing agency to have the device restored (Form No. 06, Decree 68/2024/NĐ-CP).</translation></message></context>
<context><name>words</name><message><source>Liên hệ nơi phát hành nếu cần bổ sung chữ ký.</source><translation>Ask the issuing agency if a signature is to be added.</translation></message></context>
<context><name>words</name><message><source>Liên hệ đơn vị cấp USB Token để kích hoạt rồi ký lại.</source><translation>Ask the unit that gave out the USB Token to activate it, then sign again.</translation></message></context>
<context><name>words</name><message><source>Loại tệp này không cho kiểm tra phông chữ; cần xem lại từng trang.</source><translation>The fonts of this kind of file cannot be checked; look at every page.</translation></message></context>
<context><name>words</name><message><source>LÝ DO</source><translation>REASON</translation></message></context>
<context><name>words</name><message><source>Lý do</source><translation>Reason</translation></message></context>
<context><name>words</name><message><source>Lý do vẫn ký khi chưa đủ điều kiện</source><translation>Reason for signing in spite of a condition</translation></message></context>
<context><name>words</name><message><source>LƯU Ý</source><translation>NOTE</translation></message></context>
<context><name>words</name><message><source>Lưu với tên hoặc thư mục khác, hoặc ký riêng văn bản này.</source><translation>Save under another name or in another folder, or sign this document by itself.</translation></message></context>
<context><name>words</name><message><source>Lưu ý</source><translation>Note</translation></message></context>
<context><name>words</name><message><source>Lưu ý khi ký</source><translation>Warnings</translation></message></context>
<context><name>words</name><message><source>Lưu ý: {reason}</source><translation>Note: {reason}</translation></message></context>
<context><name>words</name><message><source>Lưu ý: {warning}</source><translation>Note: {warning}</translation></message></context>
<context><name>words</name><message><source>Lập biểu mẫu</source><translation>Create form</translation></message></context>
<context><name>words</name><message><source>Lập lại gói bằng kyso verify --bundle.</source><translation>Make the bundle anew with kyso verify --bundle.</translation></message></context>
<context><name>words</name><message><source>LỖI</source><translation>FAULT</translation></message></context>
<context><name>words</name><message><source>Lỗi ngoài dự kiến khi kiểm tra {check} ({kind}).</source><translation>Unexpected error while checking: {check} ({kind}).</translation></message></context>
<context><name>words</name><message><source>Máy chưa có driver USB Token nào trong bảng driver.</source><translation>This computer has none of the drivers in the driver map.</translation></message></context>
<context><name>words</name><message><source>Máy chưa có phần mềm điều khiển (driver) của USB Token.</source><translation>This computer has no driver for the USB Token.</translation></message></context>
<context><name>words</name><message><source>Máy chủ chuyển hướng sang «{host}», nơi không được phép nhận văn bản.</source><translation>The server redirects to “{host}”, which may not take the document.</translation></message></context>
<context><name>words</name><message><source>Máy chủ dấu thời gian trả lời tốt</source><translation>The time-stamp server responds</translation></message></context>
<context><name>words</name><message><source>Máy chủ dấu thời gian {server} không cấp dấu thời gian.</source><translation>The time-stamp server {server} gives no time-stamp.</translation></message></context>
<context><name>words</name><message><source>Máy chủ dấu thời gian {server} trả lời trong {milliseconds} ms.</source><translation>The time-stamp server {server} answers in {milliseconds} ms.</translation></message></context>
<context><name>words</name><message><source>Máy chủ tình trạng chứng thư {server} không trả lời.</source><translation>The certificate status server {server} does not answer.</translation></message></context>
<context><name>words</name><message><source>Máy chủ tình trạng chứng thư {server} trả lời trong {milliseconds} ms.</source><translation>The certificate status server {server} answered in {milliseconds} ms.</translation></message></context>
<context><name>words</name><message><source>Máy chủ «{host}» báo lỗi {said}.</source><translation>The server “{host}” reports error {said}.</translation></message></context>
<context><name>words</name><message><source>Máy chủ «{host}» chưa nhận tệp đã ký: {said}.</source><translation>The server “{host}” did not take the signed file: {said}.</translation></message></context>
<context><name>words</name><message><source>Máy chủ «{host}» không trả lời kịp.</source><translation>The server “{host}” did not answer in time.</translation></message></context>
<context><name>words</name><message><source>Máy có phông Times New Roman; chữ ghi vào văn bản dùng phông đi kèm cùng kích thước.</source><translation>Times New Roman is there; what is written into documents uses the shipped font of the same size.</translation></message></context>
<context><name>words</name><message><source>Máy không có LibreOffice hay Microsoft Word: tệp DOCX do ứng dụng tự dàn trang, có thể khác bản soạn; tệp DOC, ODT, RTF không chuyển được.</source><translation>This computer has neither LibreOffice nor Microsoft Word: DOCX files are laid out by the program itself and may look other than they were written; DOC, ODT and RTF files cannot be converted.</translation></message></context>
<context><name>words</name><message><source>Máy không có Times New Roman; dùng phông đi kèm cùng kích thước (Liberation Serif).</source><translation>Times New Roman is missing; the shipped font of the same size is used (Liberation Serif).</translation></message></context>
<context><name>words</name><message><source>Máy không có chính sách; cài đặt do người dùng chọn.</source><translation>This computer has no policy; the settings are the user's.</translation></message></context>
<context><name>words</name><message><source>Máy không có chứng thư gốc nào của hệ điều hành: mọi kết nối https bị từ chối.</source><translation>This computer has no root certificate of the operating system: every https connection is refused.</translation></message></context>
<context><name>words</name><message><source>Máy không có dịch vụ {service_name}.</source><translation>This computer has no service {service_name}.</translation></message></context>
<context><name>words</name><message><source>Máy không có kho khóa của hệ điều hành nên chưa mở được nhật ký tự động.</source><translation>The operating system has no keyring, so the journal does not open by itself.</translation></message></context>
<context><name>words</name><message><source>Máy không có kho khóa của hệ điều hành nên chưa mở được nhật ký, vì vậy chưa thể ký.</source><translation>The operating system has no keyring, so the journal cannot be opened and signing is not possible.</translation></message></context>
<context><name>words</name><message><source>Máy không có phông «{missing}», chữ được in bằng «{instead}»: cần xem lại dòng và trang.</source><translation>The computer does not have the fonts “{missing}”; the text is printed with “{instead}”: look at lines and pages again.</translation></message></context>
<context><name>words</name><message><source>Máy không giữ khóa của nhật ký. Nhập cụm mật khẩu của nhật ký để ký và kiểm tra; lần đầu, đặt một cụm mới.</source><translation>This computer does not keep the journal's key. Enter the journal's passphrase to sign and verify; the first time, set a new one.</translation></message></context>
<context><name>words</name><message><source>Máy không nối mạng: chép danh sách thu hồi mới vào thư mục chứng thư tin cậy.</source><translation>Without a network: copy new revocation lists into the trust folder.</translation></message></context>
<context><name>words</name><message><source>Máy không thấy đầu đọc hay USB Token nào.</source><translation>This computer sees no reader and no USB Token.</translation></message></context>
<context><name>words</name><message><source>Máy ký ghi giờ Việt Nam như giờ quốc tế (lệch 7 giờ).</source><translation>The signing computer wrote Việt Nam time as universal time (7 hours off).</translation></message></context>
<context><name>words</name><message><source>Máy này chưa có LibreOffice Calc nên không chuyển được bảng tính «{name}» thành PDF.</source><translation>This computer has no LibreOffice Calc, so the spreadsheet “{name}” cannot be converted to PDF.</translation></message></context>
<context><name>words</name><message><source>Máy này chưa có LibreOffice hoặc Word nên không chuyển được «{name}» thành PDF.</source><translation>This computer has neither LibreOffice nor Word, so “{name}” cannot become a PDF.</translation></message></context>
<context><name>words</name><message><source>Máy này không tin cậy chứng thư gốc của gói: {sha256}</source><translation>This computer does not trust the bundle's root certificate: {sha256}</translation></message></context>
<context><name>words</name><message><source>Máy thấy {count} đầu đọc (USB Token là một đầu đọc).</source><translation>This computer sees {count} readers (a USB Token is one).</translation></message></context>
<context><name>words</name><message><source>Mã PIN USB Token của cơ quan: </source><translation>PIN of the agency's USB Token: </translation></message></context>
<context><name>words</name><message><source>Mã PIN chỉ dùng cho lần ký này, không được lưu lại.</source><translation>The PIN is used for this signature only and is not stored.</translation></message></context>
<context><name>words</name><message><source>Mã PIN có ký tự mà USB Token không nhận.</source><translation>The PIN has characters that the USB Token does not take.</translation></message></context>
<context><name>words</name><message><source>Mã PIN của USB Token đã hết hạn.</source><translation>The PIN of the USB Token has expired.</translation></message></context>
<context><name>words</name><message><source>Mã PIN của «{name}»: </source><translation>PIN of “{name}”: </translation></message></context>
<context><name>words</name><message><source>Mã PIN không đúng</source><translation>Wrong PIN</translation></message></context>
<context><name>words</name><message><source>Mã PIN không đúng. Chỉ còn một lần thử trước khi USB Token bị khóa.</source><translation>Wrong PIN. One try is left before the USB Token locks.</translation></message></context>
<context><name>words</name><message><source>Mã PIN không đúng. Nhập sai thêm có thể làm khóa USB Token.</source><translation>Wrong PIN. Another wrong one may lock the USB Token.</translation></message></context>
<context><name>words</name><message><source>Mã PIN không đúng. Văn bản chưa được ký.</source><translation>Wrong PIN. The document is not signed.</translation></message></context>
<context><name>words</name><message><source>Mã PIN quá dễ đoán nên USB Token không nhận.</source><translation>The PIN is too easy to guess; the USB Token does not take it.</translation></message></context>
<context><name>words</name><message><source>Mã PIN sai độ dài nên USB Token không kiểm tra.</source><translation>The PIN has the wrong length; the USB Token did not check it.</translation></message></context>
<context><name>words</name><message><source>Mã PIN đang có chữ có dấu, thường do bộ gõ tiếng Việt. Tắt bộ gõ rồi nhập lại; nếu đúng vậy thì bấm lần nữa.</source><translation>The PIN has letters with tone marks, usually because of a Vietnamese input method. Switch it off and enter the PIN again; if this is the PIN, press once more.</translation></message></context>
<context><name>words</name><message><source>Mã định danh cơ quan</source><translation>Agency identifier</translation></message></context>
<context><name>words</name><message><source>Mẫu số 01: cấp mới chứng thư cho cá nhân</source><translation>Form No. 01: new certificate for a person</translation></message></context>
<context><name>words</name><message><source>Mẫu số 02: cấp mới chứng thư cho cơ quan, tổ chức</source><translation>Form No. 02: new certificate for an agency or organisation</translation></message></context>
<context><name>words</name><message><source>Mẫu số 03: cấp mới chứng thư cho thiết bị, dịch vụ, phần mềm</source><translation>Form No. 03: new certificate for a device, service or software</translation></message></context>
<context><name>words</name><message><source>Mẫu số 04: gia hạn, thay đổi nội dung chứng thư</source><translation>Form No. 04: renewal or change of a certificate</translation></message></context>
<context><name>words</name><message><source>Mẫu số 05: thu hồi chứng thư</source><translation>Form No. 05: revocation of a certificate</translation></message></context>
<context><name>words</name><message><source>Mẫu số 06: khôi phục thiết bị lưu khóa bí mật</source><translation>Form No. 06: restoring a device that holds a private key</translation></message></context>
<context><name>words</name><message><source>Mẫu số 08: biên bản giao nhận thiết bị</source><translation>Form No. 08: minutes of handing over a device</translation></message></context>
<context><name>words</name><message><source>Mẫu số 09: biên bản mất thiết bị</source><translation>Form No. 09: minutes of a lost device</translation></message></context>
<context><name>words</name><message><source>Mật khẩu mở văn bản «{name}»: </source><translation>Password of “{name}”: </translation></message></context>
<context><name>words</name><message><source>Mật khẩu proxy: </source><translation>Proxy password: </translation></message></context>
<context><name>words</name><message><source>Một chữ ký hoặc con dấu thêm sau che mất nội dung đã ký.</source><translation>A signature or seal added later covers signed content.</translation></message></context>
<context><name>words</name><message><source>Một chữ ký đã bị gỡ bỏ sau khi ký.</source><translation>A signature was removed after signing.</translation></message></context>
<context><name>words</name><message><source>Mở bảng tính trong Excel, chọn Tệp, Lưu dưới dạng, loại PDF rồi thêm PDF đó; hoặc nhờ quản trị cài LibreOffice đủ Calc.</source><translation>Open the spreadsheet in Excel, choose File, Save as, type PDF and add that PDF; or ask the administrator to install LibreOffice with Calc.</translation></message></context>
<context><name>words</name><message><source>Mở cài đặt</source><translation>Open the settings</translation></message></context>
<context><name>words</name><message><source>Mở khóa kho khóa (đăng nhập lại) rồi chạy lại.</source><translation>Unlock the keyring (log in again), then run it again.</translation></message></context>
<context><name>words</name><message><source>Mở khóa kho khóa (đăng nhập lại) rồi thử lại.</source><translation>Unlock the keyring (log in again), then try again.</translation></message></context>
<context><name>words</name><message><source>Mở khóa kho khóa hoặc nhập đúng cụm mật khẩu; kiểm tra quyền thư mục nhật ký.</source><translation>Unlock the keyring or enter the right passphrase; check the permissions of the journal's folder.</translation></message></context>
<context><name>words</name><message><source>Mở lại sổ rồi chọn dòng cần sửa.</source><translation>Open the register again and choose the row to correct.</translation></message></context>
<context><name>words</name><message><source>Mở lại, xem lại nội dung rồi mới ký.</source><translation>Open it again and read it before signing.</translation></message></context>
<context><name>words</name><message><source>Mở một văn bản đã có chữ ký của người có thẩm quyền để ghi số, ngày và đóng dấu của cơ quan. </source><translation>Open a document that a competent person has signed, to write number and date and place the agency's seal. </translation></message></context>
<context><name>words</name><message><source>Mở một văn bản, xem chữ ký được đặt ở đâu, bấm «Ký» rồi nhập mã PIN. Thả nhiều văn bản để ký cùng lúc.</source><translation>Open a document, see where the signature will stand, press “Sign” and enter the PIN. Drop several documents to sign them together.</translation></message></context>
<context><name>words</name><message><source>Mở trang Cài đặt</source><translation>Open Settings</translation></message></context>
<context><name>words</name><message><source>Mở trang Thiết bị</source><translation>Open Devices</translation></message></context>
<context><name>words</name><message><source>Mở tệp trong Word hoặc LibreOffice, lưu thành PDF, rồi mở PDF đó để ký.</source><translation>Open the file in Word or LibreOffice, save it as PDF, then open that PDF to sign.</translation></message></context>
<context><name>words</name><message><source>Mở tệp trong phần mềm soạn thảo, lưu thành PDF, rồi mở PDF đó để ký.</source><translation>Open the file in the word processor, save it as PDF, then open that PDF to sign.</translation></message></context>
<context><name>words</name><message><source>Mở văn bản trong cửa sổ Kyso để xem chỗ ký, hoặc chỉ rõ bằng --anchor hay --place.</source><translation>Open the document in Kyso's window to see the place, or name it with --anchor or --place.</translation></message></context>
<context><name>words</name><message><source>Mục này do cơ quan quản lý, không thay đổi được trên máy.</source><translation>This is managed by the agency and cannot be changed on this computer.</translation></message></context>
<context><name>words</name><message><source>Mức chữ ký</source><translation>Signature level</translation></message></context>
<context><name>words</name><message><source>Mức độ khẩn</source><translation>Urgency</translation></message></context>
<context><name>words</name><message><source>Nguồn</source><translation>Source</translation></message></context>
<context><name>words</name><message><source>Ngày</source><translation>Date</translation></message></context>
<context><name>words</name><message><source>Ngày chuyển</source><translation>Date sent</translation></message></context>
<context><name>words</name><message><source>Ngày văn bản</source><translation>Date of the document</translation></message></context>
<context><name>words</name><message><source>Ngày đến</source><translation>Date of arrival</translation></message></context>
<context><name>words</name><message><source>Ngày, tháng, năm</source><translation>Day, month, year</translation></message></context>
<context><name>words</name><message><source>Ngày, tháng, năm đã in sẵn, không ghi lại.</source><translation>Day, month and year are printed already and are not written again.</translation></message></context>
<context><name>words</name><message><source>Ngôn ngữ</source><translation>Language</translation></message></context>
<context><name>words</name><message><source>Người ký</source><translation>Signer</translation></message></context>
<context><name>words</name><message><source>Người ký (theo chứng thư)</source><translation>Signer (by the certificate)</translation></message></context>
<context><name>words</name><message><source>Người ký văn bản</source><translation>Signer of the document</translation></message></context>
<context><name>words</name><message><source>Người liên quan</source><translation>Person</translation></message></context>
<context><name>words</name><message><source>Người nhận</source><translation>Recipient</translation></message></context>
<context><name>words</name><message><source>Nhận xét</source><translation>Remark</translation></message></context>
<context><name>words</name><message><source>Nhập cụm mật khẩu của nhật ký, hoặc đặt biến môi trường KYSO_JOURNAL_PASSPHRASE.</source><translation>Enter the journal's passphrase, or set the environment variable KYSO_JOURNAL_PASSPHRASE.</translation></message></context>
<context><name>words</name><message><source>Nhập lại mã PIN</source><translation>Enter the PIN again</translation></message></context>
<context><name>words</name><message><source>Nhập lại mã PIN để ký tiếp.</source><translation>Enter the PIN again to go on.</translation></message></context>
<context><name>words</name><message><source>Nhập lại: </source><translation>Again: </translation></message></context>
<context><name>words</name><message><source>Nhập mã PIN của «{name}» trên thiết bị.&#10;</source><translation>Enter the PIN of “{name}” on the device.&#10;</translation></message></context>
<context><name>words</name><message><source>Nhập mã PIN rồi ký lại.</source><translation>Enter the PIN, then sign again.</translation></message></context>
<context><name>words</name><message><source>Nhập mật khẩu của chủ tệp, hoặc xin nơi phát hành tệp không hạn chế.</source><translation>Enter the owner's password, or ask the issuer for a file without restrictions.</translation></message></context>
<context><name>words</name><message><source>Nhập đúng cụm mật khẩu, hoặc liên hệ quản trị để khôi phục từ bản sao lưu.</source><translation>Enter the right passphrase, or ask the administrator to restore from a backup.</translation></message></context>
<context><name>words</name><message><source>Nhật ký KHÔNG toàn vẹn, sai từ bản ghi {first_broken}.</source><translation>The journal is NOT intact, wrong from record {first_broken}.</translation></message></context>
<context><name>words</name><message><source>Nhật ký KHÔNG toàn vẹn, sai từ bản ghi {first_broken}{why}.</source><translation>The journal is NOT intact, wrong from record {first_broken}{why}.</translation></message></context>
<context><name>words</name><message><source>Nhật ký mở được bình thường: không thay đổi gì.</source><translation>The journal opens as it should: nothing was changed.</translation></message></context>
<context><name>words</name><message><source>Nhật ký mở được và toàn vẹn: {entries} bản ghi.</source><translation>The journal opens and is intact: {entries} records.</translation></message></context>
<context><name>words</name><message><source>Nhật ký toàn vẹn: {entries} việc, {records} bản ghi.</source><translation>The journal is whole: {entries} acts, {records} records.</translation></message></context>
<context><name>words</name><message><source>Nhật ký trước đó còn nguyên trong: {aside}</source><translation>The journal before that is kept whole in: {aside}</translation></message></context>
<context><name>words</name><message><source>Nhật ký trước đó giữ tại</source><translation>Former journal kept in</translation></message></context>
<context><name>words</name><message><source>Nhật ký «{name}» không mở được bằng khóa hiện có hoặc đã hỏng, nên chưa thể ký. Nhật ký được giữ nguyên.</source><translation>The journal “{name}” does not open with the key at hand, or is damaged, so signing is not possible. It is left as it is.</translation></message></context>
<context><name>words</name><message><source>Nhật ký: {journal_folder}</source><translation>Journal: {journal_folder}</translation></message></context>
<context><name>words</name><message><source>Nhờ cán bộ công nghệ thông tin cài chứng thư của tổ chức chứng thực vào kho tin cậy, hoặc chọn chứng thư khác.</source><translation>Ask the IT officer to add the authority's certificate to the trusted store, or choose another certificate.</translation></message></context>
<context><name>words</name><message><source>Nhờ cán bộ công nghệ thông tin cài lại đúng driver của USB Token cho máy này, rồi thử lại.</source><translation>Ask the IT officer to install the right driver of the USB Token for this computer, then try again.</translation></message></context>
<context><name>words</name><message><source>Nhờ cán bộ công nghệ thông tin cài đặt driver rồi thử lại.</source><translation>Ask the IT officer to install the driver, then try again.</translation></message></context>
<context><name>words</name><message><source>Nhờ cán bộ công nghệ thông tin khôi phục tệp này từ bản sao lưu rồi thử lại.</source><translation>Ask the IT officer to restore this file from a backup, then try again.</translation></message></context>
<context><name>words</name><message><source>Nhờ cán bộ công nghệ thông tin sửa lại chính sách (xem kyso doctor).</source><translation>Ask the IT officer to correct the policy (see kyso doctor).</translation></message></context>
<context><name>words</name><message><source>Nhờ quản trị cài LibreOffice, hoặc lưu tệp thành PDF trên máy khác rồi thêm PDF đó.</source><translation>Ask the administrator to install LibreOffice, or save the file as PDF on another computer and add that PDF.</translation></message></context>
<context><name>words</name><message><source>Nâng cấp nhật ký</source><translation>Upgrade of the journal</translation></message></context>
<context><name>words</name><message><source>Nâng cấp ứng dụng, hoặc thêm chứng thư mới vào thư mục chứng thư tin cậy.</source><translation>Upgrade the program, or add a new certificate to the trust folder.</translation></message></context>
<context><name>words</name><message><source>Nên lưu bản khóa sổ ra nơi khác (--to TỆP): nó chứng minh nhật ký không bị thay bằng bản cũ.</source><translation>Save the closing record elsewhere (--to FILE): it proves that the journal was not replaced by an older one.</translation></message></context>
<context><name>words</name><message><source>Năm {year}</source><translation>Year {year}</translation></message></context>
<context><name>words</name><message><source>Nơi giữ bản lưu</source><translation>Keeper of the file copy</translation></message></context>
<context><name>words</name><message><source>Nơi nhận</source><translation>Recipients</translation></message></context>
<context><name>words</name><message><source>Nếu bản cài đặt không chính thức, cài lại từ nguồn chính thức.</source><translation>If this is not an official installation, install from the official source.</translation></message></context>
<context><name>words</name><message><source>Nếu cụm mật khẩu vừa nhập có thể sai: chọn «Không», đóng ứng dụng, mở lại và nhập đúng.&#10;&#10;Nếu nhật ký bị hỏng: chọn «Có» để tách nhật ký này ra một thư mục riêng (không xóa, không sửa) và bắt đầu nhật ký mới; việc này được ghi vào nhật ký mới. Cũng có thể khôi phục từ bản sao lưu ở thẻ «Lưu giữ».</source><translation>If the passphrase just entered may be wrong: choose “No”, close the program, open it again and enter the right one.&#10;&#10;If the journal is damaged: choose “Yes” to set it aside in a folder of its own (nothing is deleted or altered) and to begin a new journal; the new journal records this. A backup can also be restored on the tab “Keeping”.</translation></message></context>
<context><name>words</name><message><source>Nếu trình duyệt cũng cần chứng thư trên USB Token: sc config CertPropSvc start= auto &amp; sc start CertPropSvc</source><translation>If browsers also need the certificates on the USB Token: sc config CertPropSvc start= auto &amp; sc start CertPropSvc</translation></message></context>
<context><name>words</name><message><source>Nội bộ: đề nghị gia hạn</source><translation>Internal: request for renewal</translation></message></context>
<context><name>words</name><message><source>Nội bộ: đề nghị khôi phục thiết bị</source><translation>Internal: request to restore a device</translation></message></context>
<context><name>words</name><message><source>Nội bộ: đề nghị thu hồi</source><translation>Internal: request for revocation</translation></message></context>
<context><name>words</name><message><source>Nội dung đã bị thay đổi so với lúc ký.</source><translation>The content differs from what was signed.</translation></message></context>
<context><name>words</name><message><source>Nới chỗ trống trong văn bản rồi trình ký lại. Nếu vẫn phải ghi vào chỗ này, ghi rõ lý do.</source><translation>Give the document more room there and have it signed again. If it must be filled in all the same, give the reason.</translation></message></context>
<context><name>words</name><message><source>OCSP</source><translation>OCSP</translation></message></context>
<context><name>words</name><message><source>PDF/A (chuẩn lưu trữ)</source><translation>PDF/A (archival standard)</translation></message></context>
<context><name>words</name><message><source>Phiên ký đã hết thời gian cho một lần nhập mã PIN.</source><translation>The signing session is over: its time for one PIN has run out.</translation></message></context>
<context><name>words</name><message><source>Phiếu trả lại văn bản</source><translation>Return sheet</translation></message></context>
<context><name>words</name><message><source>Phiếu đã lập</source><translation>Sheet made</translation></message></context>
<context><name>words</name><message><source>Phát hành</source><translation>Issue</translation></message></context>
<context><name>words</name><message><source>Phát hành: ghi số, ngày và đóng dấu</source><translation>Issue: number, date and seal</translation></message></context>
<context><name>words</name><message><source>Phông chữ bảng mã cũ (TCVN3, VNI) không có trên máy: chữ sẽ hiển thị sai, cần đổi sang Unicode.</source><translation>A font of an old encoding (TCVN3, VNI) is not on the computer: its letters will be wrong; convert the text to Unicode.</translation></message></context>
<context><name>words</name><message><source>Phông «{alike}» được thay bằng phông cùng độ rộng; dòng và trang không xê dịch.</source><translation>The fonts “{alike}” are replaced by fonts of the same widths; lines and pages do not move.</translation></message></context>
<context><name>words</name><message><source>Phạm vi dữ liệu mà chữ ký bảo vệ không đúng.</source><translation>The range of bytes that the signature protects is wrong.</translation></message></context>
<context><name>words</name><message><source>Phần hiển thị của một ô nhập liệu khác với giá trị thật.</source><translation>The appearance of a form field differs from its value.</translation></message></context>
<context><name>words</name><message><source>Phần mềm soạn thảo trên máy chuyển «{name}» sang PDF quá lâu nên đã dừng.</source><translation>The word processor took too long to turn “{name}” into PDF and was stopped.</translation></message></context>
<context><name>words</name><message><source>Phần mềm soạn thảo trên máy không chuyển được «{name}» sang PDF.</source><translation>The word processor could not turn “{name}” into PDF.</translation></message></context>
<context><name>words</name><message><source>Proxy theo tệp cấu hình tự động (PAC) từ {server}, đọc trong {milliseconds} ms.</source><translation>Proxies by the proxy script (PAC) at {server}, read in {milliseconds} ms.</translation></message></context>
<context><name>words</name><message><source>Proxy {server} không nhận kết nối.</source><translation>The proxy {server} takes no connections.</translation></message></context>
<context><name>words</name><message><source>Proxy {server} nhận kết nối trong {milliseconds} ms.</source><translation>The proxy {server} took a connection in {milliseconds} ms.</translation></message></context>
<context><name>words</name><message><source>Proxy: {proxies}.</source><translation>Proxy: {proxies}.</translation></message></context>
<context><name>words</name><message><source>Quá hạn gửi</source><translation>Overdue</translation></message></context>
<context><name>words</name><message><source>Quá hạn {day}</source><translation>Overdue {day}</translation></message></context>
<context><name>words</name><message><source>Quét hoặc chụp lại, lưu thành JPEG, HEIC, PNG, TIFF hoặc PDF.</source><translation>Scan or photograph it again and save it as JPEG, HEIC, PNG, TIFF or PDF.</translation></message></context>
<context><name>words</name><message><source>Quét lại từ bản giấy: ảnh màu, độ phân giải từ 200 dpi, tỷ lệ 100%, tệp PDF từ phiên bản 1.4.</source><translation>Scan the paper again: in colour, from 200 dpi, at 100%, as PDF 1.4 or later.</translation></message></context>
<context><name>words</name><message><source>Quét lại ở 200 đến 300 dpi, hoặc tách thành nhiều tệp.</source><translation>Scan again at 200 to 300 dpi, or split it into several files.</translation></message></context>
<context><name>words</name><message><source>Quý {quarter}/{year}</source><translation>Quarter {quarter}/{year}</translation></message></context>
<context><name>words</name><message><source>Quản trị cài bản mới bằng gói cài đặt.</source><translation>The administrator installs the new version with its installer.</translation></message></context>
<context><name>words</name><message><source>Quản trị đặt update_address và update_root, bỏ updates_off (xem tài liệu quản trị).</source><translation>The administrator sets update_address and update_root and unsets updates_off (see the administrator's guide).</translation></message></context>
<context><name>words</name><message><source>Rút USB Token ra, cắm lại rồi ký lại.</source><translation>Pull the USB Token out, plug it in again, then sign again.</translation></message></context>
<context><name>words</name><message><source>Rút USB Token ra, cắm lại rồi thử lại. Nếu vẫn vậy, nhờ cán bộ công nghệ thông tin cài lại driver.</source><translation>Pull the USB Token out, plug it in again, then try again. If it stays so, ask the IT officer to install the driver again.</translation></message></context>
<context><name>words</name><message><source>Rút USB Token, cắm lại rồi thử lại; nếu vẫn vậy, liên hệ bộ phận hỗ trợ.</source><translation>Pull the USB Token out, plug it in again and try again; if it stays so, call support.</translation></message></context>
<context><name>words</name><message><source>Rút USB Token, cắm lại; nếu vẫn vậy, cài bản driver mới của hãng.</source><translation>Pull the USB Token out and plug it in again; if it stays so, install the vendor's newest driver.</translation></message></context>
<context><name>words</name><message><source>Rút USB Token, cắm lại; tắt phần mềm khác đang dùng USB Token; nếu vẫn vậy, cài lại driver.</source><translation>Pull the USB Token out and plug it in again; close other programs that use it; if it stays so, install the driver again.</translation></message></context>
<context><name>words</name><message><source>SHA-256 của bản ghi cuối</source><translation>SHA-256 of the last record</translation></message></context>
<context><name>words</name><message><source>SHA-256 của tệp</source><translation>SHA-256 of the file</translation></message></context>
<context><name>words</name><message><source>SHA-256 của tệp đã xóa</source><translation>SHA-256 of deleted files</translation></message></context>
<context><name>words</name><message><source>SHA-256 sau khi ký</source><translation>SHA-256 after signing</translation></message></context>
<context><name>words</name><message><source>SHA-256 trước khi ký</source><translation>SHA-256 before signing</translation></message></context>
<context><name>words</name><message><source>Sao lưu nhật ký</source><translation>Backup of the journal</translation></message></context>
<context><name>words</name><message><source>Sao y, sao lục, trích sao bản giấy</source><translation>Copy or extract made from paper</translation></message></context>
<context><name>words</name><message><source>Sau khi ký chỉ có những bổ sung được phép (chữ ký, số, ngày, dấu).</source><translation>After signing there are only permitted additions (signature, number, date, seal).</translation></message></context>
<context><name>words</name><message><source>Smart Card (SCardSvr)</source><translation>Smart Card (SCardSvr)</translation></message></context>
<context><name>words</name><message><source>Số bản ghi</source><translation>Records</translation></message></context>
<context><name>words</name><message><source>Số của văn bản {name}</source><translation>Number of the document {name}</translation></message></context>
<context><name>words</name><message><source>Số lượng bản</source><translation>Number of copies</translation></message></context>
<context><name>words</name><message><source>Số này đã cấp cho một văn bản khác trong năm, cần kiểm tra lại số (Nghị định 30, Điều 15).</source><translation>Another document has this number this year; check the number (Decree 30, Article 15).</translation></message></context>
<context><name>words</name><message><source>Số serial USB Token</source><translation>Token serial</translation></message></context>
<context><name>words</name><message><source>Số tiếp theo: {next_number}</source><translation>Next number: {next_number}</translation></message></context>
<context><name>words</name><message><source>Số trang</source><translation>Pages</translation></message></context>
<context><name>words</name><message><source>Số tệp đã xóa</source><translation>Files deleted</translation></message></context>
<context><name>words</name><message><source>Số và ngày</source><translation>Number and date</translation></message></context>
<context><name>words</name><message><source>Số văn bản</source><translation>Document number</translation></message></context>
<context><name>words</name><message><source>Số văn bản «{given}» không đúng.</source><translation>The document number “{given}” is not right.</translation></message></context>
<context><name>words</name><message><source>Số văn bản đã in sẵn, không ghi lại.</source><translation>The document number is printed already and is not written again.</translation></message></context>
<context><name>words</name><message><source>Số {number} năm {year} đã có trong sổ.</source><translation>Number {number} of {year} is in the register already.</translation></message></context>
<context><name>words</name><message><source>Số {number} năm {year} đã cấp cho văn bản khác: số và ký hiệu là duy nhất trong một năm (Nghị định 30/2020/NĐ-CP, Điều 15).</source><translation>Number {number} of {year} was given to another document: number and symbol are unique within a year (Decree 30/2020/NĐ-CP, Article 15).</translation></message></context>
<context><name>words</name><message><source>Số {number} đã dành cho «{other}» trong danh sách này.</source><translation>Number {number} is taken by “{other}” in this list.</translation></message></context>
<context><name>words</name><message><source>Số đến</source><translation>Arrival number</translation></message></context>
<context><name>words</name><message><source>Số, ký hiệu</source><translation>Number and symbol</translation></message></context>
<context><name>words</name><message><source>Số: {printed_number}; ngày: {printed_date}</source><translation>Number: {printed_number}; date: {printed_date}</translation></message></context>
<context><name>words</name><message><source>Sổ</source><translation>Register</translation></message></context>
<context><name>words</name><message><source>Sổ &amp; nhật ký</source><translation>Registers &amp; journal</translation></message></context>
<context><name>words</name><message><source>Sổ văn bản đi</source><translation>Outgoing register</translation></message></context>
<context><name>words</name><message><source>Sổ văn bản đến</source><translation>Incoming register</translation></message></context>
<context><name>words</name><message><source>Sửa chính sách theo docs/settings.md, hoặc gỡ bỏ nếu không dùng.</source><translation>Correct the policy by docs/settings.md, or remove it if it is not used.</translation></message></context>
<context><name>words</name><message><source>Sửa cài đặt trust_folder hoặc chép lại chứng thư vào thư mục đó.</source><translation>Correct the setting trust_folder, or copy the certificates into that folder again.</translation></message></context>
<context><name>words</name><message><source>Sửa hoặc bỏ cài đặt driver_map.</source><translation>Correct the setting driver_map, or leave it out.</translation></message></context>
<context><name>words</name><message><source>Sửa lại biểu mẫu, hoặc dùng biểu mẫu đi kèm chương trình.</source><translation>Correct the form, or use the one that ships with the program.</translation></message></context>
<context><name>words</name><message><source>Sửa lại giá trị, hoặc để trống để dùng mặc định.</source><translation>Correct the value, or leave it empty for the default.</translation></message></context>
<context><name>words</name><message><source>Sửa lại hoặc đổi tên tệp cài đặt rồi mở lại ứng dụng.</source><translation>Correct or rename the settings file, then open the program again.</translation></message></context>
<context><name>words</name><message><source>Sửa tên mục theo bảng trong docs/settings.md, hoặc nâng cấp ứng dụng.</source><translation>Correct the names by the table in docs/settings.md, or upgrade the program.</translation></message></context>
<context><name>words</name><message><source>Sửa địa chỉ proxy trong cài đặt hệ điều hành, mục proxy hoặc biến môi trường; none: không dùng proxy.</source><translation>Correct the proxy's address in the system's settings, the setting proxy or the environment; none: no proxy.</translation></message></context>
<context><name>words</name><message><source>Sửa địa chỉ tệp PAC trong mục proxy (pac:…) hoặc trong cài đặt Windows.</source><translation>Correct the address of the PAC file in the setting proxy (pac:…) or in the settings of Windows.</translation></message></context>
<context><name>words</name><message><source>Sửa, hoặc đổi tên settings.toml rồi chọn lại cài đặt.</source><translation>Correct or rename settings.toml, then choose the settings again.</translation></message></context>
<context><name>words</name><message><source>TRANG</source><translation>SITE</translation></message></context>
<context><name>words</name><message><source>Thay đổi cài đặt</source><translation>Change of a setting</translation></message></context>
<context><name>words</name><message><source>Theo chuẩn ETSI</source><translation>By the ETSI standard</translation></message></context>
<context><name>words</name><message><source>Thiết bị</source><translation>Devices</translation></message></context>
<context><name>words</name><message><source>Thiết bị có chứng thư mới hơn của cùng người dùng; chứng thư này là chứng thư cũ, nên dùng chứng thư mới.</source><translation>The device holds a newer certificate of the same user; this is the old one, use the new one.</translation></message></context>
<context><name>words</name><message><source>Thiết bị này đòi mã PIN cho từng chữ ký: chuẩn bị nhập mã PIN {documents} lần trên thiết bị.</source><translation>This device wants the PIN for each signature: be ready to enter it {documents} times on the device.</translation></message></context>
<context><name>words</name><message><source>Thiết bị này đòi mã PIN cho từng chữ ký: mã PIN nhập một lần, ứng dụng chuyển cho thiết bị ở mỗi chữ ký.</source><translation>This device wants the PIN for each signature: it is entered once, and the program hands it over each time.</translation></message></context>
<context><name>words</name><message><source>Thiết bị «{label}» không có chứng thư để ký</source><translation>The device “{label}” has no certificate to sign with</translation></message></context>
<context><name>words</name><message><source>Thiết bị, chứng thư</source><translation>Device, certificate</translation></message></context>
<context><name>words</name><message><source>Thiếu phông chữ đi kèm ứng dụng.</source><translation>The font that ships with the program is missing.</translation></message></context>
<context><name>words</name><message><source>Thu hồi</source><translation>Recall</translation></message></context>
<context><name>words</name><message><source>Thu hồi văn bản</source><translation>Recall of a document</translation></message></context>
<context><name>words</name><message><source>Tháng {month}/{year}</source><translation>{month}/{year}</translation></message></context>
<context><name>words</name><message><source>Thêm tệp</source><translation>Add files</translation></message></context>
<context><name>words</name><message><source>Thông báo thu hồi văn bản</source><translation>Notice of a recalled document</translation></message></context>
<context><name>words</name><message><source>Thông tin kiểm tra lưu kèm (số mục)</source><translation>Evidence kept (pieces)</translation></message></context>
<context><name>words</name><message><source>Thư mục</source><translation>Folder</translation></message></context>
<context><name>words</name><message><source>Thư mục chứng thư tin cậy trong cài đặt không có chứng thư đọc được.</source><translation>The trust folder in the settings holds no readable certificate.</translation></message></context>
<context><name>words</name><message><source>Thư mục tập huấn: {folder}</source><translation>Training folder: {folder}</translation></message></context>
<context><name>words</name><message><source>Thường</source><translation>Ordinary</translation></message></context>
<context><name>words</name><message><source>Thượng khẩn</source><translation>Very urgent</translation></message></context>
<context><name>words</name><message><source>Thả nhiều văn bản để phát hành cùng lúc, số tăng dần.</source><translation>Drop several documents to issue them together, with rising numbers.</translation></message></context>
<context><name>words</name><message><source>Thời hạn chứng thư</source><translation>Validity of the certificate</translation></message></context>
<context><name>words</name><message><source>Thời điểm</source><translation>Time</translation></message></context>
<context><name>words</name><message><source>Thời điểm ký</source><translation>Time of signing</translation></message></context>
<context><name>words</name><message><source>Thời điểm ký do người ký khai, không có dấu thời gian.</source><translation>The time of signing is the signer's own statement, without a time-stamp.</translation></message></context>
<context><name>words</name><message><source>Thời điểm ký được khai muộn hơn thời điểm kiểm tra.</source><translation>The stated time of signing lies after the time of this check.</translation></message></context>
<context><name>words</name><message><source>Thời điểm ký, dấu thời gian</source><translation>Time of signing, time-stamp</translation></message></context>
<context><name>words</name><message><source>Thử lại</source><translation>Try again</translation></message></context>
<context><name>words</name><message><source>Thử lại; nếu vẫn vậy, báo cho quản trị của trang web.</source><translation>Try again; if it stays so, tell the web site's administrators.</translation></message></context>
<context><name>words</name><message><source>Thử lại; nếu vẫn vậy, gửi tệp cho bộ phận hỗ trợ.</source><translation>Try again; if it stays so, send the file to support.</translation></message></context>
<context><name>words</name><message><source>Tiến độ</source><translation>Progress</translation></message></context>
<context><name>words</name><message><source>Tiến độ giải quyết</source><translation>Progress of the work</translation></message></context>
<context><name>words</name><message><source>Tiếp nhận văn bản đến</source><translation>Receipt of a document</translation></message></context>
<context><name>words</name><message><source>Trang chủ</source><translation>Home</translation></message></context>
<context><name>words</name><message><source>Trang nhìn thấy khác với trang lúc ký, ngoài chỗ của những bổ sung được phép.</source><translation>The page that is seen differs from the page that was signed, outside the permitted additions.</translation></message></context>
<context><name>words</name><message><source>Trang này chưa có khi ký.</source><translation>This page did not exist when signed.</translation></message></context>
<context><name>words</name><message><source>Trang web gửi quá nhiều yêu cầu. Thử lại sau một phút.</source><translation>The web site sends too many requests. Try again in a minute.</translation></message></context>
<context><name>words</name><message><source>Trang web này không được dùng ký số trên máy này.</source><translation>This web site may not use signing on this computer.</translation></message></context>
<context><name>words</name><message><source>Trang {number}: trang {page} của «{name}», {facts}</source><translation>Page {number}: page {page} of “{name}”, {facts}</translation></message></context>
<context><name>words</name><message><source>Trang {pages} dưới 200 dpi (thấp nhất {least} dpi): bản số hóa cần từ 200 dpi, tỷ lệ 100%; nên quét lại.</source><translation>Pages {pages} are below 200 dpi (lowest {least} dpi): a digitised document needs 200 dpi or more at 100 %; better scan again.</translation></message></context>
<context><name>words</name><message><source>Trang {pages} không phải khổ A4: {size}.</source><translation>Pages {pages} are not A4: {size}.</translation></message></context>
<context><name>words</name><message><source>Trang {page} của «{name}» {fault} (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II).</source><translation>Page {page} of “{name}” {fault} (Decree 30/2020/NĐ-CP, Appendix I, Part II).</translation></message></context>
<context><name>words</name><message><source>Trong kho không có chứng thư {sha256}.</source><translation>The store holds no certificate {sha256}.</translation></message></context>
<context><name>words</name><message><source>Trong sổ không có dòng số {row}.</source><translation>The register has no row {row}.</translation></message></context>
<context><name>words</name><message><source>Trình người có thẩm quyền ký trước.</source><translation>Submit it to the competent person for signature first.</translation></message></context>
<context><name>words</name><message><source>Trích yếu nội dung</source><translation>Abstract</translation></message></context>
<context><name>words</name><message><source>Trùm khoảng một phần ba chữ ký về bên trái.</source><translation>Overlaps about a third of the signature on its left.</translation></message></context>
<context><name>words</name><message><source>Trước đó đã có lần nhập sai. Nhập sai thêm có thể làm khóa USB Token.</source><translation>A wrong PIN was entered before. Another wrong one may lock the USB Token.</translation></message></context>
<context><name>words</name><message><source>Trường chữ ký</source><translation>Signature fields</translation></message></context>
<context><name>words</name><message><source>Trả lại</source><translation>Return</translation></message></context>
<context><name>words</name><message><source>Trả lại văn bản</source><translation>Return of a document</translation></message></context>
<context><name>words</name><message><source>Trả lại, thu hồi, hủy</source><translation>Return, recall, disposal</translation></message></context>
<context><name>words</name><message><source>Trả lời</source><translation>Reply</translation></message></context>
<context><name>words</name><message><source>Trợ giúp</source><translation>Help</translation></message></context>
<context><name>words</name><message><source>TÊN</source><translation>NAME</translation></message></context>
<context><name>words</name><message><source>Tác giả</source><translation>Author</translation></message></context>
<context><name>words</name><message><source>Tách nhật ký không mở được</source><translation>A journal that did not open was set aside</translation></message></context>
<context><name>words</name><message><source>Tên loại văn bản</source><translation>Type of document</translation></message></context>
<context><name>words</name><message><source>Tên loại, trích yếu</source><translation>Type and subject</translation></message></context>
<context><name>words</name><message><source>Tên trên chứng thư khác tên người ký in trên văn bản.</source><translation>The name on the certificate differs from the signer's name in print.</translation></message></context>
<context><name>words</name><message><source>Tình trạng</source><translation>State</translation></message></context>
<context><name>words</name><message><source>Tình trạng chứng thư</source><translation>State of the certificate</translation></message></context>
<context><name>words</name><message><source>Tính lại từ gói: {verdict}.</source><translation>Computed anew from the bundle: {verdict}.</translation></message></context>
<context><name>words</name><message><source>Tính toàn vẹn</source><translation>Integrity</translation></message></context>
<context><name>words</name><message><source>Tùy chọn -o, --sheet, --return-sheet, --bundle chỉ dùng với một tệp.</source><translation>The options -o, --sheet, --return-sheet, --bundle are for one file.</translation></message></context>
<context><name>words</name><message><source>Tư cách ký</source><translation>Capacity</translation></message></context>
<context><name>words</name><message><source>Tạo thư mục đó hoặc chọn nơi lưu khác rồi thử lại.</source><translation>Make that folder or choose another place, then try again.</translation></message></context>
<context><name>words</name><message><source>Tải danh sách thu hồi mới từ tổ chức chứng thực vào thư mục chứng thư tin cậy.</source><translation>Copy new revocation lists from the certification authority into the trust folder.</translation></message></context>
<context><name>words</name><message><source>Tất cả</source><translation>All</translation></message></context>
<context><name>words</name><message><source>Tập huấn</source><translation>Training</translation></message></context>
<context><name>words</name><message><source>Tệp</source><translation>File</translation></message></context>
<context><name>words</name><message><source>Tệp cài đặt settings.toml bị hỏng; ứng dụng không ký.</source><translation>The settings file settings.toml is damaged; the program does not sign.</translation></message></context>
<context><name>words</name><message><source>Tệp có dấu vết của chữ ký số nhưng không tìm thấy chữ ký nào đọc được.</source><translation>The file has traces of a digital signature, but no readable signature was found.</translation></message></context>
<context><name>words</name><message><source>Tệp ghi lỗi ghi được: {files} tệp, {kilobytes} KB.</source><translation>The error log is written: {files} files, {kilobytes} KB.</translation></message></context>
<context><name>words</name><message><source>Tệp gốc có mật khẩu; tệp mới không còn mật khẩu.</source><translation>The original has a password; the new file has none.</translation></message></context>
<context><name>words</name><message><source>Tệp không có chữ ký để gói lại phép kiểm tra, hoặc không đọc được đến cùng.</source><translation>The file has no signature whose check could be packed, or could not be read to its end.</translation></message></context>
<context><name>words</name><message><source>Tệp không phải PDF hoặc hỏng đến mức không mở được.</source><translation>The file is not a PDF, or is too damaged to open.</translation></message></context>
<context><name>words</name><message><source>Tệp mới không còn: {claim}.</source><translation>The new file is no longer: {claim}.</translation></message></context>
<context><name>words</name><message><source>Tệp nhận từ «{host}» không phải văn bản PDF.</source><translation>The file from “{host}” is not a PDF document.</translation></message></context>
<context><name>words</name><message><source>Tệp quá phức tạp, chưa kiểm tra hết được.</source><translation>The file is too complex; not everything could be checked.</translation></message></context>
<context><name>words</name><message><source>Tệp trống, không có nội dung.</source><translation>The file is empty.</translation></message></context>
<context><name>words</name><message><source>Tệp xuất của các máy (*.json)</source><translation>Export files of the computers (*.json)</translation></message></context>
<context><name>words</name><message><source>Tệp «{name}» trống, không có nội dung.</source><translation>The file “{name}” is empty.</translation></message></context>
<context><name>words</name><message><source>Tệp «{name}» đã bị thay đổi sau khi mở xem.</source><translation>The file “{name}” has changed since it was opened.</translation></message></context>
<context><name>words</name><message><source>Tệp «{name}» được đặt mật khẩu nên không mở được.</source><translation>The file “{name}” has a password and cannot be opened.</translation></message></context>
<context><name>words</name><message><source>Tệp «{name}» được đặt quyền không cho ghép, xoay hay sửa trang.</source><translation>The file “{name}” forbids that its pages are joined, turned or changed.</translation></message></context>
<context><name>words</name><message><source>Tệp đã tạo</source><translation>File made</translation></message></context>
<context><name>words</name><message><source>Tệp được đặt mật khẩu nên không ký được.</source><translation>The file has a password and cannot be signed.</translation></message></context>
<context><name>words</name><message><source>Tệp được đặt mật khẩu, cần mật khẩu để kiểm tra.</source><translation>The file has a password, which is needed to check it.</translation></message></context>
<context><name>words</name><message><source>Tệp được đặt quyền không cho ghép, xoay hay sửa trang.</source><translation>The file forbids that its pages are joined, turned or changed.</translation></message></context>
<context><name>words</name><message><source>Tổ chức cấp chứng thư</source><translation>Certification authority</translation></message></context>
<context><name>words</name><message><source>Từ chối ký</source><translation>Signing refused</translation></message></context>
<context><name>words</name><message><source>Từ lúc</source><translation>Since</translation></message></context>
<context><name>words</name><message><source>Tự kiểm tra ngày giờ của máy; đặt tsa_url để kiểm tra tự động.</source><translation>Check the computer's date and time; set tsa_url to have it checked.</translation></message></context>
<context><name>words</name><message><source>Tự đặt trên trang</source><translation>Place it by hand</translation></message></context>
<context><name>words</name><message><source>USB Token ({module}) đã bị khóa.</source><translation>The USB Token ({module}) is locked.</translation></message></context>
<context><name>words</name><message><source>USB Token ({module}) đã bị nhập sai mã PIN.</source><translation>A wrong PIN was entered on the USB Token ({module}).</translation></message></context>
<context><name>words</name><message><source>USB Token bị rút khi đang ký. Tệp gốc không thay đổi.</source><translation>The USB Token was pulled out during signing. The original file is unchanged.</translation></message></context>
<context><name>words</name><message><source>USB Token chưa được đặt mã PIN.</source><translation>The USB Token has no PIN yet.</translation></message></context>
<context><name>words</name><message><source>USB Token không có khóa bí mật của chứng thư đã chọn.</source><translation>The USB Token does not hold the private key of the chosen certificate.</translation></message></context>
<context><name>words</name><message><source>USB Token không nhận mã PIN này.</source><translation>The USB Token does not take this PIN.</translation></message></context>
<context><name>words</name><message><source>USB Token không tạo được chữ ký kiểu {wanted}.</source><translation>The USB Token cannot make signatures of the kind {wanted}.</translation></message></context>
<context><name>words</name><message><source>USB Token tập huấn: {module} với SOFTHSM2_CONF={softhsm_conf}; mã PIN {pin}</source><translation>Training token: {module} with SOFTHSM2_CONF={softhsm_conf}; PIN {pin}</translation></message></context>
<context><name>words</name><message><source>USB Token «{token_label}»: {pin_state}.</source><translation>USB Token “{token_label}”: {pin_state}.</translation></message></context>
<context><name>words</name><message><source>USB Token đang bận với chương trình khác.</source><translation>The USB Token is busy with another program.</translation></message></context>
<context><name>words</name><message><source>USB Token đã bị khóa vì nhập sai mã PIN nhiều lần.</source><translation>The USB Token is locked: a wrong PIN was entered several times.</translation></message></context>
<context><name>words</name><message><source>USB Token đã bị khóa.</source><translation>The USB Token is locked.</translation></message></context>
<context><name>words</name><message><source>VIỆC</source><translation>COMMAND</translation></message></context>
<context><name>words</name><message><source>Viết ngắn lại, hoặc kéo khung đến chỗ rộng hơn.</source><translation>Write less, or drag the frame to a larger place.</translation></message></context>
<context><name>words</name><message><source>Việc</source><translation>Act</translation></message></context>
<context><name>words</name><message><source>Việc ký đã bị từ chối trên thiết bị.</source><translation>The signing was refused on the device.</translation></message></context>
<context><name>words</name><message><source>Việc nhập mã PIN trên thiết bị đã bị hủy.</source><translation>The entry of the PIN on the device was cancelled.</translation></message></context>
<context><name>words</name><message><source>Vào ô chữ ký có sẵn trong văn bản, trang {page}.</source><translation>Into the signature field that the document holds, page {page}.</translation></message></context>
<context><name>words</name><message><source>Văn bản</source><translation>Document</translation></message></context>
<context><name>words</name><message><source>Văn bản PDF (*.pdf)</source><translation>PDF document (*.pdf)</translation></message></context>
<context><name>words</name><message><source>Văn bản PDF (*.pdf);;Bảng tính Excel (*.xlsx);;CSV theo Phụ lục VI (*.csv)</source><translation>PDF document (*.pdf);;Excel workbook (*.xlsx);;CSV by Appendix VI (*.csv)</translation></message></context>
<context><name>words</name><message><source>Văn bản PDF (*.pdf);;Mọi tệp (*)</source><translation>PDF document (*.pdf);;All files (*)</translation></message></context>
<context><name>words</name><message><source>Văn bản Word (*.docx)</source><translation>Word document (*.docx)</translation></message></context>
<context><name>words</name><message><source>Văn bản bị thay đổi sau khi ký, ngoài những gì được phép.</source><translation>The document was changed after signing, beyond what is permitted.</translation></message></context>
<context><name>words</name><message><source>Văn bản chưa có chữ ký nào</source><translation>The document has no signature yet</translation></message></context>
<context><name>words</name><message><source>Văn bản chỉ có {pages} trang, không có trang {page}.</source><translation>The document has only {pages} pages; there is no page {page}.</translation></message></context>
<context><name>words</name><message><source>Văn bản còn lời góp ý bên lề (Comment).</source><translation>The text still has comments in the margin.</translation></message></context>
<context><name>words</name><message><source>Văn bản còn vết sửa chưa chấp nhận (Track Changes); chấp nhận hoặc bỏ vết sửa trước.</source><translation>The text still has tracked changes; accept or reject them first.</translation></message></context>
<context><name>words</name><message><source>Văn bản còn ô điền được, nội dung trong ô có thể bị sửa sau khi ký.</source><translation>The document still has fields to fill in; what stands in them can be changed after signing.</translation></message></context>
<context><name>words</name><message><source>Văn bản có SHA-256 {sha256}</source><translation>Document with the SHA-256 {sha256}</translation></message></context>
<context><name>words</name><message><source>Văn bản có dấu chỉ độ mật. Ứng dụng không ký, không lưu thông tin về văn bản mật.</source><translation>The document has a secrecy mark. The program does not sign it and keeps nothing about secret documents.</translation></message></context>
<context><name>words</name><message><source>Văn bản có ghi chú, ô hoặc hình đang ẩn, có thể hiện ra sau khi ký.</source><translation>The document has hidden notes, fields or pictures that may appear after signing.</translation></message></context>
<context><name>words</name><message><source>Văn bản có lệnh mở chương trình hoặc gửi dữ liệu ra ngoài.</source><translation>The document has a command that starts a program or sends data out.</translation></message></context>
<context><name>words</name><message><source>Văn bản có lớp nội dung đang ẩn, cần xem trước khi ký.</source><translation>The document has a hidden layer; look at it before signing.</translation></message></context>
<context><name>words</name><message><source>Văn bản có mã lệnh (JavaScript), có thể hiển thị khác đi sau khi ký.</source><translation>The document has a script (JavaScript) and may look different after signing.</translation></message></context>
<context><name>words</name><message><source>Văn bản có phông chữ không nhúng, máy khác có thể hiển thị khác.</source><translation>The document has a font that is not embedded; other computers may show it differently.</translation></message></context>
<context><name>words</name><message><source>Văn bản dùng nội dung nằm ngoài tệp, nội dung đó không được ký.</source><translation>The document uses content outside the file; that content is not signed.</translation></message></context>
<context><name>words</name><message><source>Văn bản ghép chỉ có {pages} trang.</source><translation>The joined document has only {pages} pages.</translation></message></context>
<context><name>words</name><message><source>Văn bản in tên người ký «{printed}», chứng thư là của «{holder}».</source><translation>The document prints “{printed}” as its signer; the certificate belongs to “{holder}”.</translation></message></context>
<context><name>words</name><message><source>Văn bản không có chữ ký số nào.</source><translation>The document has no digital signature.</translation></message></context>
<context><name>words</name><message><source>Văn bản kèm theo (tệp riêng)</source><translation>Attachment (in a file of its own)</translation></message></context>
<context><name>words</name><message><source>Văn bản mang theo tệp đính kèm bên trong, không thấy trên trang; nên mở xem trước khi ký.</source><translation>The document carries attached files that no page shows; look into them before signing.</translation></message></context>
<context><name>words</name><message><source>Văn bản này không cho phép ký thêm.</source><translation>This document permits no further signature.</translation></message></context>
<context><name>words</name><message><source>Văn bản này được đặt quyền không cho sửa đổi, ký thêm.</source><translation>This document's permissions forbid changes and further signatures.</translation></message></context>
<context><name>words</name><message><source>Văn bản trả lời</source><translation>Reply</translation></message></context>
<context><name>words</name><message><source>Văn bản từ «{host}» lớn hơn mức cho phép.</source><translation>The document from “{host}” is larger than allowed.</translation></message></context>
<context><name>words</name><message><source>Văn bản «{name}» chưa có chữ ký hợp lệ của người có thẩm quyền nên chưa được đóng dấu (Nghị định 30/2020/NĐ-CP, Điều 32).</source><translation>The document “{name}” has no valid signature of a competent person, so it may not be sealed yet (Decree 30/2020/NĐ-CP, Article 32).</translation></message></context>
<context><name>words</name><message><source>Văn bản «{name}» là bản gốc điện tử đã ký số: không sao y, sao lục từ điện tử sang điện tử (Nghị định 30/2020/NĐ-CP, Điều 25).</source><translation>The document “{name}” is a digitally signed electronic original: no certified copy from electronic to electronic (Decree 30/2020/NĐ-CP, Article 25).</translation></message></context>
<context><name>words</name><message><source>Văn bản «{name}» sau khi ký không qua được bước kiểm tra lại nên đã bị bỏ. Tệp gốc không thay đổi.</source><translation>The signed document “{name}” did not pass its check and was discarded. The original file is unchanged.</translation></message></context>
<context><name>words</name><message><source>Văn bản «{name}» đã có chữ ký nên không ghép, xoay hay làm sạch được nữa.</source><translation>“{name}” is signed already and can no longer be joined, turned or cleaned.</translation></message></context>
<context><name>words</name><message><source>Văn bản «{name}» đã ký nhưng kiểm tra không hợp lệ nên không ký tiếp.</source><translation>“{name}” has been signed but does not pass the check, so it is not signed further.</translation></message></context>
<context><name>words</name><message><source>Văn bản đã in sẵn «{printed}», khác với «{given}».</source><translation>The document has “{printed}” in print, which differs from “{given}”.</translation></message></context>
<context><name>words</name><message><source>Văn bản đã lưu, nhưng nhật ký chưa đóng được: mục này còn mở. Báo quản trị kiểm tra ổ đĩa và thư mục nhật ký trước khi ký tiếp.</source><translation>The document has been saved, but its journal entry could not be closed and is still open. Have the administrator check the disk and the journal's folder before you sign anything else.</translation></message></context>
<context><name>words</name><message><source>Văn bản, ảnh ({endings});;Mọi tệp (*)</source><translation>Documents, pictures ({endings});;All files (*)</translation></message></context>
<context><name>words</name><message><source>Vị trí do người ký chọn.</source><translation>Placed by the signer.</translation></message></context>
<context><name>words</name><message><source>Vị trí trên trang</source><translation>Places on the page</translation></message></context>
<context><name>words</name><message><source>Xem chứng thư chữ ký số</source><translation>See the certificate</translation></message></context>
<context><name>words</name><message><source>Xem danh sách: kyso trust list.</source><translation>See the list: kyso trust list.</translation></message></context>
<context><name>words</name><message><source>Xin lại gói từ nơi phát hành.</source><translation>Ask the publisher for the bundle again.</translation></message></context>
<context><name>words</name><message><source>Xin lại gói từ nơi phát hành; kiểm tra policy_pack_key.</source><translation>Ask the publisher for the pack again; check policy_pack_key.</translation></message></context>
<context><name>words</name><message><source>Xin lại tệp từ nơi gửi hoặc xuất lại PDF.</source><translation>Ask the sender for the file again, or export the PDF again.</translation></message></context>
<context><name>words</name><message><source>Xin tệp không đặt mật khẩu rồi ký lại.</source><translation>Ask for a file without a password, then sign again.</translation></message></context>
<context><name>words</name><message><source>Xin tệp không đặt mật khẩu từ nơi gửi rồi thử lại.</source><translation>Ask the sender for a file without a password, then try again.</translation></message></context>
<context><name>words</name><message><source>Xoay trang</source><translation>Turn pages</translation></message></context>
<context><name>words</name><message><source>Xuất lại PDF từ văn bản nguồn rồi ký.</source><translation>Export the PDF from its source again, then sign.</translation></message></context>
<context><name>words</name><message><source>Xuất lại nhật ký trên máy đó rồi lấy tệp mới.</source><translation>Export the journal on that computer again and take the new file.</translation></message></context>
<context><name>words</name><message><source>Xác nhận đã hủy văn bản bị thu hồi</source><translation>Confirmation that a recalled document was destroyed</translation></message></context>
<context><name>words</name><message><source>Xóa thư mục tập huấn rồi thử lại.</source><translation>Delete the training folder, then try again.</translation></message></context>
<context><name>words</name><message><source>Xử lý các lỗi khác, bỏ --offline nếu có, rồi chạy lại.</source><translation>Deal with the other faults, leave out --offline if it was given, then run it again.</translation></message></context>
<context><name>words</name><message><source>Xử lý theo quy định về bảo vệ bí mật nhà nước.</source><translation>Handle it under the rules on the protection of state secrets.</translation></message></context>
<context><name>words</name><message><source>Yêu cầu của trang web</source><translation>Web site's request</translation></message></context>
<context><name>words</name><message><source>Yêu cầu của trang web thiếu hoặc sai mục {field}.</source><translation>In the web site's request the field {field} is missing or wrong.</translation></message></context>
<context><name>words</name><message><source>Yêu cầu không gửi đúng địa chỉ của máy này nên bị từ chối.</source><translation>The request was not addressed to this computer's own name and was refused.</translation></message></context>
<context><name>words</name><message><source>Yêu cầu quá dài, không phải văn bản, hoặc không đến kịp.</source><translation>The request is too long, is not text, or did not come in time.</translation></message></context>
<context><name>words</name><message><source>báo lộ khóa: máy này không ký bằng chứng thư đó nữa</source><translation>report a leaked key: this computer no longer signs with that certificate</translation></message></context>
<context><name>words</name><message><source>bình thường</source><translation>normal</translation></message></context>
<context><name>words</name><message><source>bản chép tạm</source><translation>copies of large documents</translation></message></context>
<context><name>words</name><message><source>bản cập nhật, khi chạy kyso update</source><translation>updates, when kyso update runs</translation></message></context>
<context><name>words</name><message><source>bản ghi đã bị sửa</source><translation>a record was altered</translation></message></context>
<context><name>words</name><message><source>bản khóa sổ không đúng</source><translation>a closing record is wrong</translation></message></context>
<context><name>words</name><message><source>bảng đi kèm ứng dụng</source><translation>the map that ships with the program</translation></message></context>
<context><name>words</name><message><source>bị thay đổi sau khi ký</source><translation>changed after signing</translation></message></context>
<context><name>words</name><message><source>bỏ chú thích</source><translation>comment removed</translation></message></context>
<context><name>words</name><message><source>bỏ mã lệnh, liên kết mở chương trình, lớp ẩn</source><translation>take out scripts, launching actions and hidden layers</translation></message></context>
<context><name>words</name><message><source>bỏ trang</source><translation>page removed</translation></message></context>
<context><name>words</name><message><source>bỏ ô nhập liệu</source><translation>form field removed</translation></message></context>
<context><name>words</name><message><source>bỏ đánh dấu «{mark}»</source><translation>mark “{mark}” taken back</translation></message></context>
<context><name>words</name><message><source>chuyển văn bản thành PDF</source><translation>texts to PDF</translation></message></context>
<context><name>words</name><message><source>chính sách</source><translation>policy</translation></message></context>
<context><name>words</name><message><source>chú thích cuối trang</source><translation>footnotes</translation></message></context>
<context><name>words</name><message><source>chưa có chứng thư của Kyso</source><translation>does not hold Kyso's certificate</translation></message></context>
<context><name>words</name><message><source>chưa có hiệu lực</source><translation>not yet valid</translation></message></context>
<context><name>words</name><message><source>chưa có đủ dữ liệu về tình trạng chứng thư, cần kiểm tra lại</source><translation>not enough is known of the certificate's state, check again later</translation></message></context>
<context><name>words</name><message><source>chưa ghi</source><translation>not written yet</translation></message></context>
<context><name>words</name><message><source>chưa kiểm tra được</source><translation>not checked</translation></message></context>
<context><name>words</name><message><source>chưa kiểm tra được việc thu hồi</source><translation>revocation not checked</translation></message></context>
<context><name>words</name><message><source>chưa kết thúc</source><translation>not finished</translation></message></context>
<context><name>words</name><message><source>chưa rõ loại</source><translation>kind unknown</translation></message></context>
<context><name>words</name><message><source>chưa so sánh được thay đổi sau khi ký</source><translation>changes after signing not compared</translation></message></context>
<context><name>words</name><message><source>chưa xác định được</source><translation>not determined</translation></message></context>
<context><name>words</name><message><source>chưa được cơ quan ký</source><translation>not signed by the agency</translation></message></context>
<context><name>words</name><message><source>chưa đến ngày có hiệu lực</source><translation>is not valid yet</translation></message></context>
<context><name>words</name><message><source>chậm nhất sáng ngày làm việc tiếp theo</source><translation>by the morning of the next working day</translation></message></context>
<context><name>words</name><message><source>chỉ còn một lần thử mã PIN</source><translation>one PIN try is left</translation></message></context>
<context><name>words</name><message><source>chỉ có bổ sung được phép sau khi ký</source><translation>only permitted additions after signing</translation></message></context>
<context><name>words</name><message><source>chỉ kho đi kèm ứng dụng</source><translation>only the store that ships with the program</translation></message></context>
<context><name>words</name><message><source>chỉ quản trị máy cài được</source><translation>only an administrator can install it</translation></message></context>
<context><name>words</name><message><source>chỉ tin những chứng thư của --trust</source><translation>believe nothing but the certificates of --trust</translation></message></context>
<context><name>words</name><message><source>chỗ ghi ngày, tháng, năm</source><translation>the place for day, month and year</translation></message></context>
<context><name>words</name><message><source>chỗ ghi số văn bản</source><translation>the place for the document number</translation></message></context>
<context><name>words</name><message><source>chỗ ký chỉ là đề nghị theo nét mực của bản quét, người ký xem lại</source><translation>the place to sign is only proposed from the ink of the scan, the signer must look at it</translation></message></context>
<context><name>words</name><message><source>chỗ ký chỉ thấy trong phần phụ lục</source><translation>a place for the signature is found only in the appendix</translation></message></context>
<context><name>words</name><message><source>chỗ ký của người có thẩm quyền</source><translation>the place for the signature of the competent person</translation></message></context>
<context><name>words</name><message><source>chỗ ký đủ chắc chắn để ký khi chưa ai xem</source><translation>a place sure enough to be signed at before anybody has seen it</translation></message></context>
<context><name>words</name><message><source>chỗ trống có dấu chấm hoặc gạch, chữ ghi vào sẽ đè lên</source><translation>the blank has dots or a rule that the text would lie on</translation></message></context>
<context><name>words</name><message><source>chỗ trống để ghi quá hẹp</source><translation>the blank is too narrow</translation></message></context>
<context><name>words</name><message><source>chỗ trống ở đầu trang 1 để ghi ý kiến</source><translation>a free place at the head of page 1 for the opinion</translation></message></context>
<context><name>words</name><message><source>chỗ đóng dấu của cơ quan</source><translation>the place for the agency's seal</translation></message></context>
<context><name>words</name><message><source>chỗ đặt: trang và khung, tính bằng point (1/72 inch) từ góc dưới bên trái trang</source><translation>where it goes: page and box, in points (1/72 inch) from the bottom left corner of the page</translation></message></context>
<context><name>words</name><message><source>chức vụ ở cuối trang, họ tên ở đầu trang sau, nên sửa văn bản cho liền một trang</source><translation>the title stands at the foot of a page and the name on the next; the document should be corrected</translation></message></context>
<context><name>words</name><message><source>chứng thư bị thu hồi, không có bằng chứng ký trước đó</source><translation>the certificate was revoked, and nothing proves that it was used before</translation></message></context>
<context><name>words</name><message><source>chứng thư chưa có hiệu lực khi ký</source><translation>the certificate was not in force yet when used</translation></message></context>
<context><name>words</name><message><source>chứng thư của dịch vụ</source><translation>the service's certificate</translation></message></context>
<context><name>words</name><message><source>chứng thư dùng để ký, khi có nhiều chứng thư</source><translation>the certificate to sign with, where there are several</translation></message></context>
<context><name>words</name><message><source>chứng thư hết hạn, không có bằng chứng ký khi còn hạn</source><translation>the certificate has expired, and nothing proves that it was used before</translation></message></context>
<context><name>words</name><message><source>chứng thư không dùng để ký văn bản</source><translation>the certificate is not meant for signing documents</translation></message></context>
<context><name>words</name><message><source>chứng thư không ghi</source><translation>not in the certificate</translation></message></context>
<context><name>words</name><message><source>chứng thư trung gian</source><translation>intermediate certificates</translation></message></context>
<context><name>words</name><message><source>chứng thư đã bị thu hồi khi ký</source><translation>the certificate was revoked when used</translation></message></context>
<context><name>words</name><message><source>chứng thư đã hết hạn khi ký</source><translation>the certificate had expired when used</translation></message></context>
<context><name>words</name><message><source>chữ ký không ghi</source><translation>not in the signature</translation></message></context>
<context><name>words</name><message><source>chữ ở chỗ ký (bản quét không có chữ), chương trình chỉ đề nghị chỗ ký theo nét mực</source><translation>text at the place to sign (the scan has none); the program only proposes a place from its ink</translation></message></context>
<context><name>words</name><message><source>cuối phần nội dung để ký nháy</source><translation>the end of the text for the initials</translation></message></context>
<context><name>words</name><message><source>cài bản mới; bản không chạy được thì giữ bản cũ</source><translation>install the new version; where it does not run, the old one is kept</translation></message></context>
<context><name>words</name><message><source>cài vào, gỡ khỏi, xem các kho của trình duyệt</source><translation>put into, take out of, show the browsers' stores</translation></message></context>
<context><name>words</name><message><source>cài đặt</source><translation>settings</translation></message></context>
<context><name>words</name><message><source>cá nhân</source><translation>personal</translation></message></context>
<context><name>words</name><message><source>các chứng thư đã báo lộ khóa trên máy này</source><translation>the certificates reported leaked on this computer</translation></message></context>
<context><name>words</name><message><source>các trang web đã được trả lời</source><translation>the web sites that have been answered</translation></message></context>
<context><name>words</name><message><source>các địa chỉ mà ứng dụng có thể kết nối</source><translation>the addresses that the program may contact</translation></message></context>
<context><name>words</name><message><source>cách dùng: </source><translation>usage: </translation></message></context>
<context><name>words</name><message><source>còn chưa đến 1 phút</source><translation>less than a minute left</translation></message></context>
<context><name>words</name><message><source>còn hiệu lực</source><translation>valid</translation></message></context>
<context><name>words</name><message><source>còn khoảng {value} phút</source><translation>about {value} minutes left</translation></message></context>
<context><name>words</name><message><source>còn không quá 60 ngày: chuẩn bị đề nghị gia hạn</source><translation>60 days left at most: prepare the request for renewal</translation></message></context>
<context><name>words</name><message><source>còn không quá 90 ngày</source><translation>90 days left at most</translation></message></context>
<context><name>words</name><message><source>còn thiếu {0}</source><translation>missing {0}</translation></message></context>
<context><name>words</name><message><source>còn {days} ngày</source><translation>{days} days left</translation></message></context>
<context><name>words</name><message><source>có bản mới không</source><translation>is there a new version</translation></message></context>
<context><name>words</name><message><source>có chữ ký của {signer} nhưng chưa đủ cơ sở tin chứng thư</source><translation>signed by {signer}, whose certificate cannot be trusted yet</translation></message></context>
<context><name>words</name><message><source>có dấu chỉ độ mật, không tiếp nhận trên máy này</source><translation>bears a secrecy mark; not accepted on this computer</translation></message></context>
<context><name>words</name><message><source>có nhiều người ký trên cùng trang, cần xem lại đúng người</source><translation>several signers on the page; make sure of the right one</translation></message></context>
<context><name>words</name><message><source>có sẵn theo ứng dụng</source><translation>ships with the program</translation></message></context>
<context><name>words</name><message><source>căn cứ kiểm tra lưu cùng văn bản: xem, xuất, xóa</source><translation>evidence of verdicts kept with a document: list, write out, delete</translation></message></context>
<context><name>words</name><message><source>cơ quan ký tệp nhật ký đã xuất</source><translation>the agency signs an exported journal</translation></message></context>
<context><name>words</name><message><source>cơ quan lập phiếu</source><translation>the agency that makes the sheet</translation></message></context>
<context><name>words</name><message><source>cơ quan đã ký: {signer}</source><translation>signed by the agency: {signer}</translation></message></context>
<context><name>words</name><message><source>cơ quan, tổ chức</source><translation>agency, organisation</translation></message></context>
<context><name>words</name><message><source>cạnh nhật ký</source><translation>beside the journal</translation></message></context>
<context><name>words</name><message><source>cấp cho thiết bị, dịch vụ hoặc phần mềm, không dùng để ký văn bản</source><translation>was issued to a device, service or software and signs no documents</translation></message></context>
<context><name>words</name><message><source>cấu trúc đọc được bằng phần mềm đọc màn hình</source><translation>a structure that screen readers can read</translation></message></context>
<context><name>words</name><message><source>cổng khác, để thử</source><translation>another port, for trials</translation></message></context>
<context><name>words</name><message><source>cụm mật khẩu mới ở dòng đầu của đầu vào</source><translation>the new passphrase is on the first line of the input</translation></message></context>
<context><name>words</name><message><source>danh sách thu hồi</source><translation>revocation lists</translation></message></context>
<context><name>words</name><message><source>danh sách thu hồi chứng thư</source><translation>certificate revocation lists</translation></message></context>
<context><name>words</name><message><source>danh sách đánh số hoặc gạch đầu dòng tự động</source><translation>automatic numbering or bullets</translation></message></context>
<context><name>words</name><message><source>do cơ quan quản lý, không thay đổi được trên máy này</source><translation>managed by the agency, cannot be changed on this computer</translation></message></context>
<context><name>words</name><message><source>do cơ quan đặt sẵn, thay đổi được</source><translation>preset by the agency, can be changed</translation></message></context>
<context><name>words</name><message><source>do người dùng chọn</source><translation>chosen by the user</translation></message></context>
<context><name>words</name><message><source>do người dùng thêm</source><translation>added by the user</translation></message></context>
<context><name>words</name><message><source>driver 32 bit và 64 bit không cùng loại với ứng dụng</source><translation>the driver's bits (32 or 64) differ from the program's</translation></message></context>
<context><name>words</name><message><source>driver PKCS#11 của USB Token</source><translation>PKCS#11 driver of the USB token</translation></message></context>
<context><name>words</name><message><source>driver dừng đột ngột</source><translation>the driver crashed</translation></message></context>
<context><name>words</name><message><source>driver không trả lời</source><translation>the driver does not answer</translation></message></context>
<context><name>words</name><message><source>driver và USB Token</source><translation>drivers and USB Tokens</translation></message></context>
<context><name>words</name><message><source>dò theo bảng driver</source><translation>found by the driver map</translation></message></context>
<context><name>words</name><message><source>dùng khóa quá ngắn, không còn được phép</source><translation>has a key too short to be permitted</translation></message></context>
<context><name>words</name><message><source>dùng thuật toán không còn được phép</source><translation>uses an algorithm that is no longer permitted</translation></message></context>
<context><name>words</name><message><source>dấu thời gian</source><translation>time-stamp</translation></message></context>
<context><name>words</name><message><source>dấu thời gian khi ký</source><translation>time-stamp when signing</translation></message></context>
<context><name>words</name><message><source>dấu thời gian không khớp với chữ ký</source><translation>the time-stamp does not fit the signature</translation></message></context>
<context><name>words</name><message><source>dấu thời gian {at}</source><translation>time-stamped {at}</translation></message></context>
<context><name>words</name><message><source>dịch vụ</source><translation>services</translation></message></context>
<context><name>words</name><message><source>dịch vụ có đang chạy không</source><translation>whether the service is running</translation></message></context>
<context><name>words</name><message><source>dừng khi đầu vào chuẩn đóng (dùng cho khay)</source><translation>end when standard input closes (for the tray program)</translation></message></context>
<context><name>words</name><message><source>dữ liệu bị hỏng</source><translation>the data is damaged</translation></message></context>
<context><name>words</name><message><source>error: chỉ lỗi</source><translation>error: faults alone</translation></message></context>
<context><name>words</name><message><source>ghi phiếu kết quả (dùng với một tệp)</source><translation>write a result sheet (with one file)</translation></message></context>
<context><name>words</name><message><source>ghi phiếu trả lại (dùng với một tệp)</source><translation>write a return sheet (with one file)</translation></message></context>
<context><name>words</name><message><source>ghi số, ngày và đóng dấu</source><translation>write number and date and place the seal</translation></message></context>
<context><name>words</name><message><source>ghi đè tệp đã có; tệp gốc không bao giờ bị ghi đè</source><translation>overwrite a file that is there; originals are never overwritten</translation></message></context>
<context><name>words</name><message><source>ghim khóa công khai của nơi phát hành trước khi nhập</source><translation>pin the publisher's public key before importing</translation></message></context>
<context><name>words</name><message><source>ghép, xoay, chuyển thành PDF trước khi ký</source><translation>join, turn, make a PDF before signing</translation></message></context>
<context><name>words</name><message><source>giá trị chữ ký không đúng</source><translation>the signature value is wrong</translation></message></context>
<context><name>words</name><message><source>giữ các trang này, theo thứ tự này</source><translation>keep these pages, in this order</translation></message></context>
<context><name>words</name><message><source>giữ nguyên</source><translation>kept as it is</translation></message></context>
<context><name>words</name><message><source>góc trên bên phải trang đầu đã có chữ</source><translation>the top right corner of the first page is taken</translation></message></context>
<context><name>words</name><message><source>gói bị hỏng, thiếu hoặc bị sửa</source><translation>the bundle is damaged, incomplete or altered</translation></message></context>
<context><name>words</name><message><source>gói chính sách đã ký của cơ quan</source><translation>the agency's signed policy pack</translation></message></context>
<context><name>words</name><message><source>gói cũ hơn gói đang dùng</source><translation>the bundle is older than the one in use</translation></message></context>
<context><name>words</name><message><source>gói không do nơi phát hành đã ghim khóa ký</source><translation>the bundle is not signed by the pinned publisher</translation></message></context>
<context><name>words</name><message><source>gói kết quả và tệp nhật ký lỗi để gửi hỗ trợ</source><translation>results and error log in one file for support</translation></message></context>
<context><name>words</name><message><source>gói phép kiểm tra, không kèm văn bản (dùng với một tệp)</source><translation>pack the check without the document (for one file)</translation></message></context>
<context><name>words</name><message><source>gói đang dùng</source><translation>the pack in use</translation></message></context>
<context><name>words</name><message><source>gói đã hết hạn</source><translation>the bundle has expired</translation></message></context>
<context><name>words</name><message><source>gỡ chứng thư và mục tự chạy của dịch vụ khỏi người dùng này</source><translation>take the certificate and the start with the session of the service away from this user</translation></message></context>
<context><name>words</name><message><source>gỡ chữ ký</source><translation>signature removed</translation></message></context>
<context><name>words</name><message><source>gửi trong hôm nay</source><translation>to be sent today</translation></message></context>
<context><name>words</name><message><source>hiện mọi trang</source><translation>every page is shown</translation></message></context>
<context><name>words</name><message><source>hình thức sao</source><translation>the kind of copy</translation></message></context>
<context><name>words</name><message><source>hình thức sao (--as copy)</source><translation>kind of copy (--as copy)</translation></message></context>
<context><name>words</name><message><source>hình ảnh</source><translation>pictures</translation></message></context>
<context><name>words</name><message><source>hệ điều hành</source><translation>operating system</translation></message></context>
<context><name>words</name><message><source>hệ điều hành không nạp được driver, có thể thiếu thư viện đi kèm</source><translation>the operating system cannot load the driver; a library may be missing</translation></message></context>
<context><name>words</name><message><source>họ tên người ký</source><translation>the signer's full name</translation></message></context>
<context><name>words</name><message><source>họ tên «{name}»</source><translation>the name “{name}”</translation></message></context>
<context><name>words</name><message><source>hồ sơ Firefox</source><translation>Firefox profile</translation></message></context>
<context><name>words</name><message><source>hủy báo lộ khóa đã báo nhầm</source><translation>withdraw a report made by mistake</translation></message></context>
<context><name>words</name><message><source>kho chứng thư của hệ điều hành</source><translation>the system's certificate store</translation></message></context>
<context><name>words</name><message><source>kho chứng thư tin cậy</source><translation>trusted certificates</translation></message></context>
<context><name>words</name><message><source>kho cập nhật mang bằng tay, không dùng mạng</source><translation>an update repository carried by hand, without the network</translation></message></context>
<context><name>words</name><message><source>kho của người dùng Windows</source><translation>the Windows user's store</translation></message></context>
<context><name>words</name><message><source>kho của trình duyệt (Chromium, Chrome, Edge)</source><translation>the browsers' store (Chromium, Chrome, Edge)</translation></message></context>
<context><name>words</name><message><source>khoảng trống để ký hẹp</source><translation>the gap for the signature is narrow</translation></message></context>
<context><name>words</name><message><source>khóa của nhật ký</source><translation>key of the journal</translation></message></context>
<context><name>words</name><message><source>khóa quá ngắn</source><translation>key too short</translation></message></context>
<context><name>words</name><message><source>khóa sổ bằng USB Token của cơ quan</source><translation>close the journal with the agency's USB Token</translation></message></context>
<context><name>words</name><message><source>khôi phục nhật ký từ bản sao lưu</source><translation>restore the journal from a backup</translation></message></context>
<context><name>words</name><message><source>không có</source><translation>none</translation></message></context>
<context><name>words</name><message><source>không có bằng chứng về thời điểm ký</source><translation>nothing proves the time of signing</translation></message></context>
<context><name>words</name><message><source>không có dấu thời gian</source><translation>no time-stamp</translation></message></context>
<context><name>words</name><message><source>không có khóa bí mật</source><translation>no private key</translation></message></context>
<context><name>words</name><message><source>không có khóa bí mật đi kèm trên thiết bị</source><translation>has no private key on the device</translation></message></context>
<context><name>words</name><message><source>không có thay đổi sau khi ký</source><translation>no changes after signing</translation></message></context>
<context><name>words</name><message><source>không có tùy chọn hay tham số {0}</source><translation>there is no option or argument {0}</translation></message></context>
<context><name>words</name><message><source>không có tệp này</source><translation>there is no such file</translation></message></context>
<context><name>words</name><message><source>không có đuôi</source><translation>no extension</translation></message></context>
<context><name>words</name><message><source>không có đường dẫn đến tổ chức chứng thực tin cậy</source><translation>no path to a trusted authority</translation></message></context>
<context><name>words</name><message><source>không có, hỏi khi đóng dấu</source><translation>none, asked for when sealing</translation></message></context>
<context><name>words</name><message><source>không có: chỉ chính máy chủ của trang gọi</source><translation>none: only the calling site's own server</translation></message></context>
<context><name>words</name><message><source>không có: hỏi người dùng ở lần đầu</source><translation>none: the user is asked the first time</translation></message></context>
<context><name>words</name><message><source>không có: không nhận bản cập nhật nào</source><translation>none: no update is taken</translation></message></context>
<context><name>words</name><message><source>không có: không nhận gói nào</source><translation>none: no pack is taken</translation></message></context>
<context><name>words</name><message><source>không có: ký không kèm dấu thời gian</source><translation>none: signatures carry no time-stamp</translation></message></context>
<context><name>words</name><message><source>không có: xác nhận từng cái</source><translation>none: confirmed one by one</translation></message></context>
<context><name>words</name><message><source>không có: ứng dụng không bao giờ tìm bản mới</source><translation>none: the program never looks for a new version</translation></message></context>
<context><name>words</name><message><source>không do nơi phát hành của cơ quan ký, hoặc đã bị sửa</source><translation>not signed by the agency's publisher, or altered</translation></message></context>
<context><name>words</name><message><source>không do nơi tin cậy cấp</source><translation>not from a trusted authority</translation></message></context>
<context><name>words</name><message><source>không do tổ chức chứng thực mà máy này tin cậy cấp</source><translation>does not come from a certification authority that this computer trusts</translation></message></context>
<context><name>words</name><message><source>không dùng để ký: {unfit}</source><translation>not for signing: {unfit}</translation></message></context>
<context><name>words</name><message><source>không ghi trong chứng thư</source><translation>not in the certificate</translation></message></context>
<context><name>words</name><message><source>không ghi trong chữ ký</source><translation>not in the signature</translation></message></context>
<context><name>words</name><message><source>không hỏi máy chủ nào</source><translation>contact no server</translation></message></context>
<context><name>words</name><message><source>không hỏi máy chủ nào về thu hồi chứng thư</source><translation>ask no server about revocation</translation></message></context>
<context><name>words</name><message><source>không nói lý do</source><translation>no reason given</translation></message></context>
<context><name>words</name><message><source>không nội dung nào bị thay đổi sau khi ký.</source><translation>nothing was changed after signing.</translation></message></context>
<context><name>words</name><message><source>không phải là bản quét từ giấy</source><translation>is not a scan of paper</translation></message></context>
<context><name>words</name><message><source>không phải là ảnh màu</source><translation>is not in colour</translation></message></context>
<context><name>words</name><message><source>không phải ảnh PNG</source><translation>it is not a PNG</translation></message></context>
<context><name>words</name><message><source>không rõ</source><translation>unknown</translation></message></context>
<context><name>words</name><message><source>không rõ lúc ký</source><translation>time of signing unknown</translation></message></context>
<context><name>words</name><message><source>không rõ lúc nào</source><translation>time unknown</translation></message></context>
<context><name>words</name><message><source>không rõ người ký</source><translation>signer unknown</translation></message></context>
<context><name>words</name><message><source>không theo dõi thư mục nào</source><translation>no folder is watched</translation></message></context>
<context><name>words</name><message><source>không thành</source><translation>failed</translation></message></context>
<context><name>words</name><message><source>không thấy</source><translation>not found</translation></message></context>
<context><name>words</name><message><source>không thấy chức vụ và họ tên người ký</source><translation>no position and name of a signer found</translation></message></context>
<context><name>words</name><message><source>không thấy dòng số, ký hiệu</source><translation>no line with number and symbol found</translation></message></context>
<context><name>words</name><message><source>không thấy dòng địa danh, ngày tháng</source><translation>no line with place and date found</translation></message></context>
<context><name>words</name><message><source>không thấy họ tên người ký</source><translation>no signer's name found</translation></message></context>
<context><name>words</name><message><source>không thấy nét chữ ký hoặc dấu đỏ trên nền sáng</source><translation>no strokes of a signature or red seal are to be seen on a bright background</translation></message></context>
<context><name>words</name><message><source>không thấy «Nơi nhận» cạnh chỗ ký</source><translation>no list of recipients found beside the place of the signature</translation></message></context>
<context><name>words</name><message><source>không tự đóng</source><translation>it is never closed by itself</translation></message></context>
<context><name>words</name><message><source>không xác định được chứng thư đã dùng để ký</source><translation>the certificate that was used could not be told</translation></message></context>
<context><name>words</name><message><source>không đúng khổ giấy ở tỷ lệ 100%</source><translation>has the wrong paper size at 100%</translation></message></context>
<context><name>words</name><message><source>không đúng loại cho việc này: cá nhân ký bằng chứng thư cá nhân, văn thư đóng dấu bằng chứng thư của cơ quan</source><translation>is of the wrong kind for this: persons sign with a personal certificate, clerks seal with the agency's</translation></message></context>
<context><name>words</name><message><source>không được cấp cho mục đích ký số</source><translation>was not issued for digital signatures</translation></message></context>
<context><name>words</name><message><source>không được cấp cho mục đích ký văn bản</source><translation>was not issued for signing documents</translation></message></context>
<context><name>words</name><message><source>không được cấp để ký văn bản</source><translation>not issued for signing documents</translation></message></context>
<context><name>words</name><message><source>không đạt</source><translation>failed</translation></message></context>
<context><name>words</name><message><source>không đọc được</source><translation>cannot be read</translation></message></context>
<context><name>words</name><message><source>không đọc được tệp</source><translation>the file cannot be read</translation></message></context>
<context><name>words</name><message><source>không đọc được ảnh</source><translation>the picture cannot be read</translation></message></context>
<context><name>words</name><message><source>khẩn, gửi ngay</source><translation>urgent, send at once</translation></message></context>
<context><name>words</name><message><source>kiểm tra chữ ký số</source><translation>verify digital signatures</translation></message></context>
<context><name>words</name><message><source>kiểm tra như tại thời điểm này</source><translation>verify as at this moment</translation></message></context>
<context><name>words</name><message><source>kiểm tra toàn vẹn</source><translation>check its integrity</translation></message></context>
<context><name>words</name><message><source>ký cho trang web trên máy này</source><translation>sign for web pages on this computer</translation></message></context>
<context><name>words</name><message><source>ký dù chưa đủ điều kiện; lý do được lưu vào nhật ký</source><translation>sign although not all conditions are met; the reason is kept in the journal</translation></message></context>
<context><name>words</name><message><source>ký tiếp các tệp còn lại của lần ký bị ngắt</source><translation>go on with what an interrupted run has left</translation></message></context>
<context><name>words</name><message><source>ký tự mà phông chữ đi kèm không có</source><translation>characters that the shipped font lacks</translation></message></context>
<context><name>words</name><message><source>ký văn bản</source><translation>sign documents</translation></message></context>
<context><name>words</name><message><source>liệt kê</source><translation>list</translation></message></context>
<context><name>words</name><message><source>liệt kê USB Token và chứng thư</source><translation>list USB Tokens and certificates</translation></message></context>
<context><name>words</name><message><source>là chứng thư của tổ chức chứng thực, không dùng để ký văn bản</source><translation>is a certification authority's certificate and signs no documents</translation></message></context>
<context><name>words</name><message><source>làm thử toàn bộ với USB Token tập huấn</source><translation>try everything with a training token</translation></message></context>
<context><name>words</name><message><source>làm ảnh chữ ký, ảnh dấu từ ảnh chụp</source><translation>make the picture of a signature or seal from a photo</translation></message></context>
<context><name>words</name><message><source>lý do ký, ghi trong chữ ký</source><translation>reason, written into the signature</translation></message></context>
<context><name>words</name><message><source>lý do trả lại</source><translation>reason for the return</translation></message></context>
<context><name>words</name><message><source>lưu chứng thư ra tệp</source><translation>save a certificate to a file</translation></message></context>
<context><name>words</name><message><source>lưu mật khẩu proxy vào kho khóa của hệ điều hành</source><translation>keep the proxy password in the keyring of the operating system</translation></message></context>
<context><name>words</name><message><source>lập báo cáo theo kỳ</source><translation>make a report for a period</translation></message></context>
<context><name>words</name><message><source>lớp chữ của bản quét lệch với hình, cần xem lại và tự đặt chỗ ký</source><translation>the text layer of the scan lies beside the picture; look again and place the signature by hand</translation></message></context>
<context><name>words</name><message><source>màu</source><translation>colour</translation></message></context>
<context><name>words</name><message><source>máy chủ dấu thời gian (RFC 3161)</source><translation>time-stamp server (RFC 3161)</translation></message></context>
<context><name>words</name><message><source>mã PIN: dòng đầu của đầu vào chuẩn</source><translation>the PIN: first line of standard input</translation></message></context>
<context><name>words</name><message><source>mạng</source><translation>network</translation></message></context>
<context><name>words</name><message><source>mật khẩu mở tệp: dòng đầu</source><translation>password of the files: first line</translation></message></context>
<context><name>words</name><message><source>mật khẩu mở văn bản: dòng đầu, sau dòng mã PIN nếu có</source><translation>the document's password: the first line, after the PIN's line where there is one</translation></message></context>
<context><name>words</name><message><source>mặc định</source><translation>default</translation></message></context>
<context><name>words</name><message><source>mỗi kết quả một dòng JSON</source><translation>one line of JSON for each result</translation></message></context>
<context><name>words</name><message><source>mỗi người dùng một nhật ký riêng</source><translation>each user has a journal of their own</translation></message></context>
<context><name>words</name><message><source>mục lục tìm kiếm hoặc thông tin kiểm tra lưu kèm bị hỏng</source><translation>the search index or the kept evidence is damaged</translation></message></context>
<context><name>words</name><message><source>mức chữ ký PAdES; từ B-T trở lên cần máy chủ dấu thời gian</source><translation>PAdES level; from B-T on a time-stamp server is needed</translation></message></context>
<context><name>words</name><message><source>ngày</source><translation>date</translation></message></context>
<context><name>words</name><message><source>ngày ban hành</source><translation>date of issue</translation></message></context>
<context><name>words</name><message><source>ngày tháng ghi ngay trên chỗ ký, không ở đầu văn bản</source><translation>the date stands just above the signature, not at the head of the document</translation></message></context>
<context><name>words</name><message><source>ngày đã có sẵn</source><translation>the day is there already</translation></message></context>
<context><name>words</name><message><source>nhiều phần khổ giấy khác nhau</source><translation>sections of different paper sizes</translation></message></context>
<context><name>words</name><message><source>nhưng có ô nhập liệu được điền sau chữ ký cuối cùng, chưa ai ký xác nhận (trang {pages}).</source><translation>but a form field was filled in after the last signature, which nobody signed for (page {pages}).</translation></message></context>
<context><name>words</name><message><source>nhập gói</source><translation>import a pack</translation></message></context>
<context><name>words</name><message><source>nhập gói chứng thư đã ký</source><translation>import a signed bundle of certificates</translation></message></context>
<context><name>words</name><message><source>nhật ký</source><translation>journal</translation></message></context>
<context><name>words</name><message><source>nhật ký KHÔNG toàn vẹn khi xuất</source><translation>the journal was NOT whole when it was exported</translation></message></context>
<context><name>words</name><message><source>những chữ đã ghi để đặt khung ký bên dưới, hoặc chỗ trống dưới những chữ đó</source><translation>the words under which the mark was to go, or room below them,</translation></message></context>
<context><name>words</name><message><source>năm in chưa đủ chữ số, cần sửa văn bản</source><translation>the printed year lacks digits; the document needs correction</translation></message></context>
<context><name>words</name><message><source>năm đã có sẵn</source><translation>the year is there already</translation></message></context>
<context><name>words</name><message><source>nơi ký, ghi trong chữ ký</source><translation>place, written into the signature</translation></message></context>
<context><name>words</name><message><source>nơi lấy bản cập nhật đã quá hạn, có thể đang giấu bản mới hơn</source><translation>the source of updates is out of date and may be hiding a newer version</translation></message></context>
<context><name>words</name><message><source>nơi lấy bản cập nhật đưa ra trạng thái cũ hơn lần trước</source><translation>the source of updates shows an older state than before</translation></message></context>
<context><name>words</name><message><source>nền ảnh không trong suốt</source><translation>the background of the picture is not transparent</translation></message></context>
<context><name>words</name><message><source>nội dung khác với lúc ký</source><translation>the content differs from what was signed</translation></message></context>
<context><name>words</name><message><source>nội dung không còn đúng như lúc ký</source><translation>the content is no longer as it was signed</translation></message></context>
<context><name>words</name><message><source>nội dung sửa đổi còn theo dõi (track changes)</source><translation>tracked changes</translation></message></context>
<context><name>words</name><message><source>nội dung ý kiến</source><translation>the words of the opinion</translation></message></context>
<context><name>words</name><message><source>nội dung ý kiến (--as comment)</source><translation>the words of the opinion (--as comment)</translation></message></context>
<context><name>words</name><message><source>nội dung ở đầu trang hoặc chân trang</source><translation>a header or footer</translation></message></context>
<context><name>words</name><message><source>personal: người có thẩm quyền ký; initials: ký nháy; comment: ghi ý kiến; seal: đóng dấu cơ quan; attachment: văn bản kèm theo; copy: bản sao</source><translation>personal: the leader signs; initials: initials; comment: an opinion; seal: the agency's seal; attachment: an attached document; copy: a copy</translation></message></context>
<context><name>words</name><message><source>phiên bản</source><translation>versions</translation></message></context>
<context><name>words</name><message><source>phông chữ</source><translation>fonts</translation></message></context>
<context><name>words</name><message><source>phông chữ của tệp không cho biết mặt chữ, cần tự đặt chỗ ký trên trang</source><translation>the fonts of the file do not tell its letters; place the signature on the page yourself</translation></message></context>
<context><name>words</name><message><source>phần đã ký còn nguyên, {after}</source><translation>the signed part is intact, {after}</translation></message></context>
<context><name>words</name><message><source>phần đã ký toàn vẹn; {changes}</source><translation>the signed part is intact; {changes}</translation></message></context>
<context><name>words</name><message><source>phục vụ trang web cho đến khi dừng</source><translation>serve web pages until stopped</translation></message></context>
<context><name>words</name><message><source>proxy</source><translation>proxy</translation></message></context>
<context><name>words</name><message><source>quên trang này: lần sau hỏi lại</source><translation>forget this site: ask again next time</translation></message></context>
<context><name>words</name><message><source>sao lưu nhật ký (mã hóa, có kiểm tra)</source><translation>back the journal up (encrypted and checked)</translation></message></context>
<context><name>words</name><message><source>sau số chưa in ký hiệu, cần sửa văn bản</source><translation>no symbol is printed after the number; the document must be corrected</translation></message></context>
<context><name>words</name><message><source>sha384 cho khóa ECDSA P-384 trở lên, còn lại sha256</source><translation>sha384 for ECDSA keys on P-384 and larger curves, else sha256</translation></message></context>
<context><name>words</name><message><source>sắp hết hạn, còn không quá 30 ngày: nộp đề nghị gia hạn ngay</source><translation>expires soon, 30 days left at most: hand in the request for renewal now</translation></message></context>
<context><name>words</name><message><source>sắp hết hạn, còn không quá 7 ngày</source><translation>expires soon, 7 days left at most</translation></message></context>
<context><name>words</name><message><source>sẵn sàng</source><translation>ready</translation></message></context>
<context><name>words</name><message><source>sẵn sàng: số {number}, ngày {day}</source><translation>ready: number {number}, {day}</translation></message></context>
<context><name>words</name><message><source>số</source><translation>number</translation></message></context>
<context><name>words</name><message><source>số của tệp đầu tiên; các tệp sau tăng dần từng số</source><translation>number of the first file; each further one gets the next</translation></message></context>
<context><name>words</name><message><source>số hiệu USB Token (xem kyso tokens)</source><translation>serial number of the USB token (see kyso tokens)</translation></message></context>
<context><name>words</name><message><source>số và ký hiệu văn bản</source><translation>number and symbol of the document</translation></message></context>
<context><name>words</name><message><source>số và ký hiệu văn bản chính, ví dụ 15/2026/QĐ-UBND (--as attachment)</source><translation>number and symbol of the main document, such as 15/2026/QĐ-UBND (--as attachment)</translation></message></context>
<context><name>words</name><message><source>số đã có sẵn</source><translation>the number is there already</translation></message></context>
<context><name>words</name><message><source>sổ văn bản đi, đến, theo dõi giải quyết</source><translation>registers of outgoing and incoming documents, follow-up</translation></message></context>
<context><name>words</name><message><source>sửa biểu mẫu</source><translation>form changed</translation></message></context>
<context><name>words</name><message><source>sửa chú thích</source><translation>comment changed</translation></message></context>
<context><name>words</name><message><source>sửa chữ ký</source><translation>signature changed</translation></message></context>
<context><name>words</name><message><source>sửa cấu trúc văn bản</source><translation>document structure changed</translation></message></context>
<context><name>words</name><message><source>sửa danh mục tệp</source><translation>file catalogue changed</translation></message></context>
<context><name>words</name><message><source>sửa khổ trang</source><translation>page size changed</translation></message></context>
<context><name>words</name><message><source>sửa lớp hiển thị</source><translation>layers changed</translation></message></context>
<context><name>words</name><message><source>sửa nội dung trang</source><translation>page content changed</translation></message></context>
<context><name>words</name><message><source>sửa phông chữ, hình ảnh của trang</source><translation>fonts or pictures of the page changed</translation></message></context>
<context><name>words</name><message><source>sửa phần hiển thị của ô nhập liệu</source><translation>appearance of a form field changed</translation></message></context>
<context><name>words</name><message><source>sửa quyền của văn bản</source><translation>permissions of the document changed</translation></message></context>
<context><name>words</name><message><source>sửa trang</source><translation>page changed</translation></message></context>
<context><name>words</name><message><source>sửa ô nhập liệu</source><translation>form field changed</translation></message></context>
<context><name>words</name><message><source>theo dõi, xuất, báo lộ khóa chứng thư</source><translation>watch, export, report leaked certificates</translation></message></context>
<context><name>words</name><message><source>theo hệ điều hành</source><translation>as the operating system</translation></message></context>
<context><name>words</name><message><source>theo quy tắc riêng của chương trình</source><translation>by a rule of this program</translation></message></context>
<context><name>words</name><message><source>thiết bị, dịch vụ, phần mềm</source><translation>device, service, software</translation></message></context>
<context><name>words</name><message><source>thiếu bản ghi</source><translation>a record is missing</translation></message></context>
<context><name>words</name><message><source>thiếu các bản ghi cuối hoặc bản cũ được đặt lại</source><translation>the last records are missing, or an older journal was put in its place</translation></message></context>
<context><name>words</name><message><source>thiếu công cụ certutil (gói libnss3-tools)</source><translation>the tool certutil is missing (package libnss3-tools)</translation></message></context>
<context><name>words</name><message><source>thiếu dữ liệu thu hồi chứng thư</source><translation>revocation data is missing</translation></message></context>
<context><name>words</name><message><source>thu hồi</source><translation>recall</translation></message></context>
<context><name>words</name><message><source>thuật toán không còn được phép, không có bằng chứng ký từ trước</source><translation>the algorithm is no longer permitted, and nothing proves an earlier signing</translation></message></context>
<context><name>words</name><message><source>thuộc tệp PDF có phiên bản thấp hơn 1.4</source><translation>is of a PDF version below 1.4</translation></message></context>
<context><name>words</name><message><source>tháng đã có sẵn</source><translation>the month is there already</translation></message></context>
<context><name>words</name><message><source>thêm chú thích hoặc hình vẽ</source><translation>comment or drawing added</translation></message></context>
<context><name>words</name><message><source>thêm chứng thư</source><translation>add certificates</translation></message></context>
<context><name>words</name><message><source>thêm chữ ký</source><translation>signature added</translation></message></context>
<context><name>words</name><message><source>thêm chữ ký tại dòng ngày, tháng, năm</source><translation>signature added at the date</translation></message></context>
<context><name>words</name><message><source>thêm chữ ký tại dòng số</source><translation>signature added at the number</translation></message></context>
<context><name>words</name><message><source>thêm dấu thời gian</source><translation>time-stamp added</translation></message></context>
<context><name>words</name><message><source>thêm dữ liệu xác thực lâu dài</source><translation>long-term validation data added</translation></message></context>
<context><name>words</name><message><source>thêm hoặc sửa hành động tự chạy</source><translation>automatic actions added or changed</translation></message></context>
<context><name>words</name><message><source>thêm hoặc sửa tệp đính kèm</source><translation>attached files added or changed</translation></message></context>
<context><name>words</name><message><source>thêm trang</source><translation>page added</translation></message></context>
<context><name>words</name><message><source>thêm ô chữ ký trống</source><translation>empty signature field added</translation></message></context>
<context><name>words</name><message><source>thêm ô nhập liệu</source><translation>form field added</translation></message></context>
<context><name>words</name><message><source>thôi tin cậy</source><translation>trust no longer</translation></message></context>
<context><name>words</name><message><source>thư mục lưu các tệp đã ký</source><translation>folder for the signed files</translation></message></context>
<context><name>words</name><message><source>thư mục nhật ký</source><translation>the journal's folder</translation></message></context>
<context><name>words</name><message><source>thư mục tạm</source><translation>the temporary folder</translation></message></context>
<context><name>words</name><message><source>thư mục văn bản đến</source><translation>the folder of incoming documents</translation></message></context>
<context><name>words</name><message><source>thẻ thông minh (pcscd)</source><translation>smart cards (pcscd)</translation></message></context>
<context><name>words</name><message><source>thời hạn, thu hồi của chứng thư trên USB Token</source><translation>validity and revocation of the certificates on the USB Token</translation></message></context>
<context><name>words</name><message><source>tin cậy lại chứng thư đã thôi tin cậy</source><translation>trust a certificate again</translation></message></context>
<context><name>words</name><message><source>tin thêm chứng thư gốc trong tệp hoặc thư mục này</source><translation>also believe the root certificates in this file or folder</translation></message></context>
<context><name>words</name><message><source>tiếng Việt</source><translation>Vietnamese</translation></message></context>
<context><name>words</name><message><source>toàn vẹn, không có thay đổi sau khi ký</source><translation>intact, no changes after signing</translation></message></context>
<context><name>words</name><message><source>trang không có chữ đọc được (bản quét), cần tự đặt chỗ ký trên trang</source><translation>the page has no readable text (a scan); place the signature on the page by hand</translation></message></context>
<context><name>words</name><message><source>trang {page}, khung {left}, {bottom} – {right}, {top} điểm (1/72 inch, từ góc dưới trái)</source><translation>page {page}, box {left}, {bottom} – {right}, {top} points (1/72 inch, from the lower left corner)</translation></message></context>
<context><name>words</name><message><source>trang đầu hoặc trang cuối là ảnh quét, không có chữ đọc được</source><translation>the first or last page is a scanned picture without readable text</translation></message></context>
<context><name>words</name><message><source>trường tự động (số trang, mục lục, ô nhập)</source><translation>automatic fields (page numbers, contents, form fields)</translation></message></context>
<context><name>words</name><message><source>trả lại</source><translation>return</translation></message></context>
<context><name>words</name><message><source>tách nhật ký không mở được, bắt đầu nhật ký mới</source><translation>set a journal that does not open aside and begin a new one</translation></message></context>
<context><name>words</name><message><source>tên cơ quan sao văn bản</source><translation>the name of the agency that makes the copy</translation></message></context>
<context><name>words</name><message><source>tên cơ quan sao văn bản (--as copy)</source><translation>name of the agency that makes the copy (--as copy)</translation></message></context>
<context><name>words</name><message><source>tìm chỗ ký, chỗ ghi số, ngày, chỗ đóng dấu</source><translation>find the places for signature, number, date and seal</translation></message></context>
<context><name>words</name><message><source>tìm và cài bản cập nhật của cơ quan</source><translation>find and install the agency's updates</translation></message></context>
<context><name>words</name><message><source>tình trạng thu hồi khi ký, kiểm tra</source><translation>revocation when signing and verifying</translation></message></context>
<context><name>words</name><message><source>tính lại kết quả từ gói kiểm tra</source><translation>compute a verdict anew from its bundle</translation></message></context>
<context><name>words</name><message><source>tùy chọn</source><translation>options</translation></message></context>
<context><name>words</name><message><source>tắt</source><translation>off</translation></message></context>
<context><name>words</name><message><source>tắt (PKCS#1 v1.5)</source><translation>off (PKCS#1 v1.5)</translation></message></context>
<context><name>words</name><message><source>tắt (có ghi tên tệp)</source><translation>off (file names are written)</translation></message></context>
<context><name>words</name><message><source>tắt (có thông báo)</source><translation>off (there are notifications)</translation></message></context>
<context><name>words</name><message><source>tắt (giữ nguyên tên)</source><translation>off (names are kept)</translation></message></context>
<context><name>words</name><message><source>tắt (hỏi người dùng)</source><translation>off (the user is asked)</translation></message></context>
<context><name>words</name><message><source>tắt (được cập nhật khi đã đặt nơi lấy)</source><translation>off (updates are taken where a source is set)</translation></message></context>
<context><name>words</name><message><source>tắt (được dùng mạng)</source><translation>off (the network is used)</translation></message></context>
<context><name>words</name><message><source>tắt: hỏi trong lần mở đầu tiên</source><translation>off: asked at the first start</translation></message></context>
<context><name>words</name><message><source>tệp bị hỏng, sai kích thước hoặc sai mã băm</source><translation>the file is damaged, or its size or digest is wrong</translation></message></context>
<context><name>words</name><message><source>tệp có nhiều văn bản nối liền nhau, nên tách riêng từng văn bản rồi ký</source><translation>the file holds several documents one after another; better part them and sign each</translation></message></context>
<context><name>words</name><message><source>tệp ghi lỗi</source><translation>error log</translation></message></context>
<context><name>words</name><message><source>tệp hoặc chữ ký không đúng định dạng</source><translation>the file or the signature is not in the right form</translation></message></context>
<context><name>words</name><message><source>tệp không phải là driver PKCS#11</source><translation>the file is not a PKCS#11 driver</translation></message></context>
<context><name>words</name><message><source>tệp không phải là thư viện driver</source><translation>the file is not a driver library</translation></message></context>
<context><name>words</name><message><source>tệp đã ký (dùng với một tệp); mặc định TÊN.signed.pdf cạnh tệp gốc</source><translation>the signed file (for one file); by default NAME.signed.pdf beside the original</translation></message></context>
<context><name>words</name><message><source>tệp đầu chuỗi không khớp</source><translation>the head of the chain does not fit</translation></message></context>
<context><name>words</name><message><source>từ gói chứng thư đã nhập</source><translation>from an imported bundle</translation></message></context>
<context><name>words</name><message><source>tự chạy khi đăng nhập máy</source><translation>start at logon</translation></message></context>
<context><name>words</name><message><source>tự kiểm tra máy và ứng dụng</source><translation>check this computer and the program</translation></message></context>
<context><name>words</name><message><source>tự động</source><translation>automatic</translation></message></context>
<context><name>words</name><message><source>việc và tham số</source><translation>commands and arguments</translation></message></context>
<context><name>words</name><message><source>văn bản đi</source><translation>outgoing documents</translation></message></context>
<context><name>words</name><message><source>văn bản đến</source><translation>incoming documents</translation></message></context>
<context><name>words</name><message><source>xem phiên bản</source><translation>show the version</translation></message></context>
<context><name>words</name><message><source>xem trợ giúp này</source><translation>show this help</translation></message></context>
<context><name>words</name><message><source>xem và kiểm tra nhật ký</source><translation>see and check the journal</translation></message></context>
<context><name>words</name><message><source>xong</source><translation>done</translation></message></context>
<context><name>words</name><message><source>xuất ra thư mục</source><translation>write out to a folder</translation></message></context>
<context><name>words</name><message><source>xuất toàn bộ nhật ký ra tệp</source><translation>export the whole journal to a file</translation></message></context>
<context><name>words</name><message><source>xóa cùng văn bản; nhật ký ghi việc xóa</source><translation>delete together with the document; the journal says so</translation></message></context>
<context><name>words</name><message><source>{0}: còn thiếu giá trị</source><translation>{0}: its value is missing</translation></message></context>
<context><name>words</name><message><source>{0}: không nhận giá trị {1}</source><translation>{0}: does not take {1}</translation></message></context>
<context><name>words</name><message><source>{at} theo đồng hồ máy, không có dấu thời gian tin cậy</source><translation>{at} by the computer's clock, without a time-stamp that can be trusted</translation></message></context>
<context><name>words</name><message><source>{common_name}: {state}, hết hạn {not_after}</source><translation>{common_name}: {state}, expires {not_after}</translation></message></context>
<context><name>words</name><message><source>{count} bản ghi, toàn vẹn</source><translation>{count} records, whole</translation></message></context>
<context><name>words</name><message><source>{driver_cure}</source><translation>{driver_cure}</translation></message></context>
<context><name>words</name><message><source>{install}</source><translation>{install}</translation></message></context>
<context><name>words</name><message><source>{label} (số hiệu {serial}; mã PIN: {pin_state})</source><translation>{label} (number {serial}; PIN: {pin_state})</translation></message></context>
<context><name>words</name><message><source>{moment} (dấu thời gian)</source><translation>{moment} (time-stamp)</translation></message></context>
<context><name>words</name><message><source>{moment} (người ký khai, không có dấu thời gian)</source><translation>{moment} (the signer's own statement, no time-stamp)</translation></message></context>
<context><name>words</name><message><source>{name} «{name2}» → «{fields}»</source><translation>{name} “{name2}” → “{fields}”</translation></message></context>
<context><name>words</name><message><source>{name}: đã báo lộ khóa từ {since}, máy này không ký bằng chứng thư đó nữa.</source><translation>{name}: reported leaked at {since}; this computer no longer signs with that certificate.</translation></message></context>
<context><name>words</name><message><source>{next_step} Tùy chọn: {option}.</source><translation>{next_step} Option: {option}.</translation></message></context>
<context><name>words</name><message><source>{now_left}, chưa kiểm tra được việc thu hồi</source><translation>{now_left}, revocation not checked</translation></message></context>
<context><name>words</name><message><source>{number} chữ ký số</source><translation>Digital signatures: {number}</translation></message></context>
<context><name>words</name><message><source>{output}: {pages} trang</source><translation>{output}: {pages} pages</translation></message></context>
<context><name>words</name><message><source>{output}: {width} x {height} điểm ảnh, {how}</source><translation>{output}: {width} x {height} pixels, {how}</translation></message></context>
<context><name>words</name><message><source>{paper} ngang</source><translation>{paper} landscape</translation></message></context>
<context><name>words</name><message><source>{prog}: dùng chưa đúng: {message}&#10;</source><translation>{prog}: wrong usage: {message}&#10;</translation></message></context>
<context><name>words</name><message><source>{resolution} dpi, {colour}</source><translation>{resolution} dpi, {colour}</translation></message></context>
<context><name>words</name><message><source>{sentence} Người ký: {common_name}.</source><translation>{sentence} Signer: {common_name}.</translation></message></context>
<context><name>words</name><message><source>{signed_at}, do người ký khai</source><translation>{signed_at}, the signer's own statement</translation></message></context>
<context><name>words</name><message><source>{start}</source><translation>{start}</translation></message></context>
<context><name>words</name><message><source>{timestamp}, có dấu thời gian</source><translation>{timestamp}, with a time-stamp</translation></message></context>
<context><name>words</name><message><source>{who} ký {time}</source><translation>{who} signed {time}</translation></message></context>
<context><name>words</name><message><source>{who} điền {parts}, ký {time}</source><translation>{who} filled in {parts}, signed {time}</translation></message></context>
<context><name>words</name><message><source>{who} đóng dấu, ký {time}</source><translation>{who} sealed, signed {time}</translation></message></context>
<context><name>words</name><message><source>{words} · chỉ còn một lần thử mã PIN</source><translation>{words} · one PIN try is left</translation></message></context>
<context><name>words</name><message><source>{words} · đã bị khóa</source><translation>{words} · locked</translation></message></context>
<context><name>words</name><message><source>{words} · đã có lần nhập sai mã PIN</source><translation>{words} · a wrong PIN was entered</translation></message></context>
<context><name>words</name><message><source>«{name}» có {part}, cần phần mềm soạn thảo mới chuyển được sang PDF.</source><translation>“{name}” has {part}; only a word processor can turn it into PDF.</translation></message></context>
<context><name>words</name><message><source>«{name}» không phải gói kiểm tra, hoặc đã bị thay đổi.</source><translation>“{name}” is not a verification bundle, or was changed.</translation></message></context>
<context><name>words</name><message><source>«{name}» không phải loại tệp ghép được.</source><translation>“{name}” is not a kind of file that can be joined.</translation></message></context>
<context><name>words</name><message><source>«{name}» không phải tệp nhật ký đã xuất, hoặc đã bị sửa sau khi xuất.</source><translation>“{name}” is not an exported journal, or was altered after the export.</translation></message></context>
<context><name>words</name><message><source>«{name}» là thư mục hoặc thiết bị, không phải tệp.</source><translation>“{name}” is a folder or a device, not a file.</translation></message></context>
<context><name>words</name><message><source>«{name}» là tệp gốc của một văn bản đang ký: tệp gốc không bao giờ bị ghi đè.</source><translation>“{name}” is the original of a document that is being signed: originals are never overwritten.</translation></message></context>
<context><name>words</name><message><source>«{name}» đang mở ở chương trình khác.</source><translation>“{name}” is open in another program.</translation></message></context>
<context><name>words</name><message><source>«{name}» đã dành cho một văn bản khác trong cùng lượt ký.</source><translation>“{name}” is already meant for another document of the same run.</translation></message></context>
<context><name>words</name><message><source>«{subject}» không phải chứng thư của tổ chức chứng thực.</source><translation>“{subject}” is not the certificate of a certification authority.</translation></message></context>
<context><name>words</name><message><source>Ý kiến dài quá {lines} dòng, không đủ chỗ trên trang.</source><translation>The opinion is longer than {lines} lines; there is no room on the page.</translation></message></context>
<context><name>words</name><message><source>Đang chuyển văn bản thành PDF…</source><translation>Converting the document to PDF…</translation></message></context>
<context><name>words</name><message><source>Đang chờ cắm lại USB Token…</source><translation>Waiting for the USB Token to be plugged in again…</translation></message></context>
<context><name>words</name><message><source>Đang có người ký hoặc đang mở Kyso nên chưa cập nhật.</source><translation>Somebody is signing or has Kyso open, so nothing was updated.</translation></message></context>
<context><name>words</name><message><source>Đang có quá nhiều yêu cầu ký chờ. Thử lại sau.</source><translation>Too many signing requests are waiting. Try again later.</translation></message></context>
<context><name>words</name><message><source>Đang dùng bản mới nhất.</source><translation>The newest version is in use.</translation></message></context>
<context><name>words</name><message><source>Đang ghi số và ngày…</source><translation>Writing number and date…</translation></message></context>
<context><name>words</name><message><source>Đang ghép các trang…</source><translation>Joining the pages…</translation></message></context>
<context><name>words</name><message><source>Đang gửi văn bản đã ký về trang web…</source><translation>Sending the signed document to the web site…</translation></message></context>
<context><name>words</name><message><source>Đang kiểm tra chứng thư chữ ký số…</source><translation>Checking the digital signature certificate…</translation></message></context>
<context><name>words</name><message><source>Đang kiểm tra lại văn bản vừa ký…</source><translation>Checking the signed document…</translation></message></context>
<context><name>words</name><message><source>Đang kiểm tra văn bản…</source><translation>Checking the document…</translation></message></context>
<context><name>words</name><message><source>Đang ký</source><translation>Signing</translation></message></context>
<context><name>words</name><message><source>Đang ký…</source><translation>Signing…</translation></message></context>
<context><name>words</name><message><source>Đang lưu…</source><translation>Saving…</translation></message></context>
<context><name>words</name><message><source>Đang mở USB Token…</source><translation>Opening the USB Token…</translation></message></context>
<context><name>words</name><message><source>Đang phát hành</source><translation>Issuing</translation></message></context>
<context><name>words</name><message><source>Đang phục vụ trang web ở wss://127.0.0.1:{port}. Nhấn Ctrl+C để dừng.</source><translation>Serving web pages at wss://127.0.0.1:{port}. Press Ctrl+C to stop.</translation></message></context>
<context><name>words</name><message><source>Đang so sánh từng trang…</source><translation>Comparing each page…</translation></message></context>
<context><name>words</name><message><source>Đang thử máy chủ dấu thời gian…</source><translation>Trying the time-stamp server…</translation></message></context>
<context><name>words</name><message><source>Đang tìm chỗ ký…</source><translation>Looking for the place to sign…</translation></message></context>
<context><name>words</name><message><source>Đang tải văn bản từ trang web…</source><translation>Fetching the document from the web site…</translation></message></context>
<context><name>words</name><message><source>Đang đóng dấu…</source><translation>Placing the seal…</translation></message></context>
<context><name>words</name><message><source>Đang đọc văn bản…</source><translation>Reading the document…</translation></message></context>
<context><name>words</name><message><source>Điền {parts}</source><translation>Filled in {parts}</translation></message></context>
<context><name>words</name><message><source>Điền ô nhập liệu</source><translation>Filled in form fields</translation></message></context>
<context><name>words</name><message><source>Điện thoại</source><translation>Telephone</translation></message></context>
<context><name>words</name><message><source>Đo đường kính dấu thật và ghi bằng mi-li-mét.</source><translation>Measure the diameter of the real seal and write it in millimetres.</translation></message></context>
<context><name>words</name><message><source>Đã bắt đầu nhật ký mới.</source><translation>A new journal was begun.</translation></message></context>
<context><name>words</name><message><source>Đã bỏ: {warning}</source><translation>Removed: {warning}</translation></message></context>
<context><name>words</name><message><source>Đã có tệp «{name}» nên không ghi đè.</source><translation>There is a file “{name}” already; it was not overwritten.</translation></message></context>
<context><name>words</name><message><source>Đã cập nhật</source><translation>Updated to</translation></message></context>
<context><name>words</name><message><source>Đã dừng chờ USB Token theo yêu cầu. Văn bản chưa được ký.</source><translation>Waiting for the USB Token was stopped as asked. The document is not signed.</translation></message></context>
<context><name>words</name><message><source>Đã dừng theo yêu cầu.</source><translation>Stopped as asked.</translation></message></context>
<context><name>words</name><message><source>Đã ghi số, ngày, đóng dấu và kiểm tra lại. Tệp gốc giữ nguyên.</source><translation>Number, date and seal are in place and checked. The original file is unchanged.</translation></message></context>
<context><name>words</name><message><source>Đã gói vào {bundle}: không có mã PIN, tên người, tên văn bản.</source><translation>Packed into {bundle}: no PIN, no person's name, no document's name.</translation></message></context>
<context><name>words</name><message><source>Đã gộp sổ: {to}</source><translation>Registers merged: {to}</translation></message></context>
<context><name>words</name><message><source>Đã gửi</source><translation>Sent</translation></message></context>
<context><name>words</name><message><source>Đã gửi {day}</source><translation>Sent {day}</translation></message></context>
<context><name>words</name><message><source>Đã hủy báo lộ khóa của «{name}». Chứng thư ký lại được trên máy này.</source><translation>The report about “{name}” is withdrawn. The certificate signs on this computer again.</translation></message></context>
<context><name>words</name><message><source>Đã khóa sổ đến bản ghi {number}: {signer}{when}</source><translation>The journal is closed up to record {number}: {signer}{when}</translation></message></context>
<context><name>words</name><message><source>Đã khôi phục nhật ký từ bản sao lưu.</source><translation>The journal was restored from a backup.</translation></message></context>
<context><name>words</name><message><source>Đã ký tệp nhật ký: {made}. Gửi cả hai tệp.</source><translation>The exported journal is signed: {made}. Send both files.</translation></message></context>
<context><name>words</name><message><source>Đã ký và kiểm tra lại. Tệp gốc giữ nguyên.</source><translation>Signed and checked. The original file is unchanged.</translation></message></context>
<context><name>words</name><message><source>Đã ký và kiểm tra lại: {output}</source><translation>Signed and checked: {output}</translation></message></context>
<context><name>words</name><message><source>Đã lưu chứng thư: {to}</source><translation>Certificate saved: {to}</translation></message></context>
<context><name>words</name><message><source>Đã lập báo cáo: {to}</source><translation>Report made: {to}</translation></message></context>
<context><name>words</name><message><source>Đã lập sổ: {to}</source><translation>Register made: {to}</translation></message></context>
<context><name>words</name><message><source>Đã nhập gói số {version}: {number} chứng thư, dùng đến {expires}.</source><translation>Bundle number {version} imported: {number} certificates, good until {expires}.</translation></message></context>
<context><name>words</name><message><source>Đã quá hạn báo ({until}). Báo ngay cho cơ quan quản lý trực tiếp và tổ chức chứng thực.</source><translation>The time for the report is over ({until}). Tell the directly managing agency and the certification authority at once.</translation></message></context>
<context><name>words</name><message><source>Đã sao lưu và kiểm tra {records} bản ghi: {folder}</source><translation>Records backed up and checked: {records}: {folder}</translation></message></context>
<context><name>words</name><message><source>Đã trả lời: {reply}</source><translation>Answered: {reply}</translation></message></context>
<context><name>words</name><message><source>Đã từ chối</source><translation>Refused</translation></message></context>
<context><name>words</name><message><source>Đã xuất {entries} mục nhật ký: {to}</source><translation>Journal entries exported: {entries}: {to}</translation></message></context>
<context><name>words</name><message><source>Đã xóa {pieces} căn cứ kiểm tra; nhật ký ghi việc xóa.</source><translation>{pieces} pieces of evidence deleted; the journal says so.</translation></message></context>
<context><name>words</name><message><source>Đã đổi khóa nhật ký.</source><translation>The key of the journal was changed.</translation></message></context>
<context><name>words</name><message><source>Đóng chương trình ký số khác rồi thử lại.</source><translation>Close the other signing program, then try again.</translation></message></context>
<context><name>words</name><message><source>Đóng chương trình đó rồi thử lại.</source><translation>Close that program, then try again.</translation></message></context>
<context><name>words</name><message><source>Đóng dấu văn bản</source><translation>Seal of the document</translation></message></context>
<context><name>words</name><message><source>Đăng nhập bằng chữ ký số</source><translation>Log in by signature</translation></message></context>
<context><name>words</name><message><source>Đăng nhập vào màn hình có GNOME Keyring hoặc KWallet, hoặc dùng cụm mật khẩu (KYSO_JOURNAL_PASSPHRASE).</source><translation>Log in to a desktop with GNOME Keyring or KWallet, or use a passphrase (KYSO_JOURNAL_PASSPHRASE).</translation></message></context>
<context><name>words</name><message><source>Đơn vị quản lý chứng thư</source><translation>Unit in charge of the certificate</translation></message></context>
<context><name>words</name><message><source>Đơn vị, người nhận</source><translation>Unit or person in charge</translation></message></context>
<context><name>words</name><message><source>Đưa dấu về trang có chữ ký và ngày. Nếu vẫn phải đặt ở trang này, ghi rõ lý do.</source><translation>Take the seal back to the page of the signature and the date. If it must stand on this page, give a reason.</translation></message></context>
<context><name>words</name><message><source>Được dùng mạng khi ký và kiểm tra.</source><translation>The network may be used for signing and verifying.</translation></message></context>
<context><name>words</name><message><source>ĐẠT</source><translation>OK</translation></message></context>
<context><name>words</name><message><source>Đạt</source><translation>OK</translation></message></context>
<context><name>words</name><message><source>Đặt lại khung ký nằm gọn trong trang.</source><translation>Put the signature frame wholly on the page.</translation></message></context>
<context><name>words</name><message><source>Đặt proxy dạng http://ten@may-chu:cong rồi lưu mật khẩu.</source><translation>Set a proxy like http://user@server:port, then store the password.</translation></message></context>
<context><name>words</name><message><source>Đặt tên tệp có đuôi .cer hoặc .pem.</source><translation>Give the file a name that ends in .cer or .pem.</translation></message></context>
<context><name>words</name><message><source>Đặt tên tệp có đuôi {str}.</source><translation>Give the file a name that ends in {str}.</translation></message></context>
<context><name>words</name><message><source>Đề nghị gia hạn ngay qua cơ quan quản lý trực tiếp (Mẫu số 04, Nghị định 68/2024/NĐ-CP).</source><translation>Ask the directly managing agency for renewal now (Form No. 04, Decree 68/2024/NĐ-CP).</translation></message></context>
<context><name>words</name><message><source>Đề nghị gia hạn, thay đổi…</source><translation>Request renewal, change…</translation></message></context>
<context><name>words</name><message><source>Đề nghị khôi phục thiết bị qua cơ quan quản lý trực tiếp (Mẫu số 06, Nghị định 68/2024/NĐ-CP).</source><translation>Ask the directly managing agency to have the device restored (Form No. 06, Decree 68/2024/NĐ-CP).</translation></message></context>
<context><name>words</name><message><source>Đề nghị khôi phục thiết bị…</source><translation>Request to restore the device…</translation></message></context>
<context><name>words</name><message><source>Đề nghị thu hồi…</source><translation>Request revocation…</translation></message></context>
<context><name>words</name><message><source>Địa chỉ «{host}» nằm trong mạng nội bộ hoặc trên máy này, trang gọi không được dùng.</source><translation>The address “{host}” lies in the inner network or on this computer; the calling site may not use it.</translation></message></context>
<context><name>words</name><message><source>Địa danh</source><translation>Place name</translation></message></context>
<context><name>words</name><message><source>Đọc «{name}» vượt giới hạn bộ nhớ hoặc thời gian nên ứng dụng đã dừng. Tệp không thay đổi.</source><translation>Reading “{name}” took more memory or time than is allowed, so it was stopped. The file is unchanged.</translation></message></context>
<context><name>words</name><message><source>Đồng bộ lại giờ: Linux: sudo timedatectl set-ntp true; Windows (quyền quản trị): w32tm /resync.</source><translation>Set the clock: Linux: sudo timedatectl set-ntp true; Windows (as administrator): w32tm /resync.</translation></message></context>
<context><name>words</name><message><source>Đồng hồ bị chỉnh lùi (giây)</source><translation>Clock set back (seconds)</translation></message></context>
<context><name>words</name><message><source>Đồng hồ máy lệch {seconds} giây so với máy chủ dấu thời gian.</source><translation>The clock is {seconds} seconds off the time-stamp server.</translation></message></context>
<context><name>words</name><message><source>Đồng hồ đúng, lệch {seconds} giây so với máy chủ dấu thời gian.</source><translation>The clock is right, {seconds} seconds off the time-stamp server.</translation></message></context>
<context><name>words</name><message><source>Đổi khóa nhật ký</source><translation>Change the journal's key</translation></message></context>
<context><name>words</name><message><source>Đổi mã PIN bằng phần mềm của USB Token rồi ký lại.</source><translation>Change the PIN with the USB Token's own software, then sign again.</translation></message></context>
<context><name>words</name><message><source>đang bị tạm dừng</source><translation>suspended</translation></message></context>
<context><name>words</name><message><source>đen trắng</source><translation>black and white</translation></message></context>
<context><name>words</name><message><source>điền ngày, tháng, năm</source><translation>date filled in</translation></message></context>
<context><name>words</name><message><source>điền ngày, tháng, năm, chưa đối chiếu được phần hiển thị</source><translation>date filled in, its appearance not compared</translation></message></context>
<context><name>words</name><message><source>điền số</source><translation>number filled in</translation></message></context>
<context><name>words</name><message><source>điền số, chưa đối chiếu được phần hiển thị</source><translation>number filled in, its appearance not compared</translation></message></context>
<context><name>words</name><message><source>điền ô nhập liệu</source><translation>form field filled in</translation></message></context>
<context><name>words</name><message><source>điền ô nhập liệu, chưa đối chiếu được phần hiển thị</source><translation>form field filled in, its appearance not compared</translation></message></context>
<context><name>words</name><message><source>đã báo lộ khóa trên máy này, không ký được nữa</source><translation>reported leaked on this computer, no longer signs</translation></message></context>
<context><name>words</name><message><source>đã bị khóa</source><translation>locked</translation></message></context>
<context><name>words</name><message><source>đã bị thu hồi</source><translation>revoked</translation></message></context>
<context><name>words</name><message><source>đã bỏ nền giấy</source><translation>paper removed</translation></message></context>
<context><name>words</name><message><source>đã cho phép đến {day}</source><translation>allowed until {day}</translation></message></context>
<context><name>words</name><message><source>đã có chứng thư của Kyso</source><translation>holds Kyso's certificate</translation></message></context>
<context><name>words</name><message><source>đã có chứng thư mới hơn trên cùng thiết bị, {now_left}</source><translation>a newer certificate is on the same device, {now_left}</translation></message></context>
<context><name>words</name><message><source>đã dừng</source><translation>stopped</translation></message></context>
<context><name>words</name><message><source>đã gửi</source><translation>sent</translation></message></context>
<context><name>words</name><message><source>đã hết hạn</source><translation>expired</translation></message></context>
<context><name>words</name><message><source>đã hủy hồ sơ</source><translation>file disposed of</translation></message></context>
<context><name>words</name><message><source>đã nhập sai mã PIN, nhập sai thêm có thể bị khóa</source><translation>a wrong PIN was entered, another may lock it</translation></message></context>
<context><name>words</name><message><source>đã quá hạn gửi</source><translation>overdue for sending</translation></message></context>
<context><name>words</name><message><source>đã từ chối đến {day}</source><translation>refused until {day}</translation></message></context>
<context><name>words</name><message><source>đường dẫn chưa đầy đủ</source><translation>the path is not a full one</translation></message></context>
<context><name>words</name><message><source>đường kính thật của dấu, mi-li-mét</source><translation>true diameter of the seal, millimetres</translation></message></context>
<context><name>words</name><message><source>được quét dưới 200 dpi</source><translation>was scanned below 200 dpi</translation></message></context>
<context><name>words</name><message><source>đạt mọi kiểm tra</source><translation>all checks passed</translation></message></context>
<context><name>words</name><message><source>đầu đọc</source><translation>readers</translation></message></context>
<context><name>words</name><message><source>đặt dưới những chữ này, ví dụ «KT. CHỦ TỊCH»</source><translation>place the mark below these words, for example the title of the signer</translation></message></context>
<context><name>words</name><message><source>đặt ở góc dưới bên trái trang 1, theo mẫu cũ năm 2015</source><translation>place it at the bottom left of page 1, as the old pattern of 2015 had it</translation></message></context>
<context><name>words</name><message><source>đến khi ký xong các văn bản đã chọn</source><translation>until the chosen documents are signed</translation></message></context>
<context><name>words</name><message><source>định dạng adbe.pkcs7.detached không có mức này</source><translation>the format adbe.pkcs7.detached knows no such level</translation></message></context>
<context><name>words</name><message><source>đối chiếu với bản khóa sổ giữ ở nơi khác</source><translation>compare with a closing that was kept elsewhere</translation></message></context>
<context><name>words</name><message><source>đồng hồ</source><translation>clock</translation></message></context>
<context><name>words</name><message><source>đồng ý dùng lần thử mã PIN cuối cùng</source><translation>agree to use the last PIN try</translation></message></context>
<context><name>words</name><message><source>đồng ý tách nhật ký không mở được</source><translation>agree to set aside the journal that does not open</translation></message></context>
<context><name>words</name><message><source>đồng ý xóa, không lấy lại được</source><translation>agree to delete for good</translation></message></context>
<context><name>words</name><message><source>đổi khóa nhật ký</source><translation>change the journal's key</translation></message></context>
<context><name>words</name><message><source>đổi mã hóa</source><translation>encryption changed</translation></message></context>
<context><name>words</name><message><source>đổi thông tin mô tả tệp</source><translation>file description changed</translation></message></context>
<context><name>words</name><message><source>Ảnh chữ ký không phải màu xanh.</source><translation>The signature picture is not blue.</translation></message></context>
<context><name>words</name><message><source>Ảnh dấu không phải màu đỏ.</source><translation>The seal picture is not red.</translation></message></context>
<context><name>words</name><message><source>Ảnh dấu ít điểm ảnh, in đúng kích thước sẽ không nét; nên quét lại dấu.</source><translation>The seal's picture has few pixels and will not print sharply at its true size; scan the seal again.</translation></message></context>
<context><name>words</name><message><source>Ảnh quá lớn nên không mở.</source><translation>The picture is too large to be opened.</translation></message></context>
<context><name>words</name><message><source>Ảnh «{name}» quá lớn (trên 89 triệu điểm ảnh hoặc trên 500 trang) nên không mở, để máy không bị treo.</source><translation>The picture “{name}” is too large (above 89 million dots or 500 pages) and is not opened, so that the computer does not hang.</translation></message></context>
<context><name>words</name><message><source>ảnh chữ ký hoặc ảnh dấu, nền trong suốt</source><translation>picture of the signature or seal, with transparency</translation></message></context>
<context><name>words</name><message><source>ảnh quá lớn (trên 89 triệu điểm ảnh)</source><translation>the picture is too large (more than 89 million pixels)</translation></message></context>
<context><name>words</name><message><source>ảnh quá nhỏ, in ra sẽ bị vỡ</source><translation>the picture is too small and would print badly</translation></message></context>
<context><name>words</name><message><source>Ổ đĩa của {place_name} chỉ còn {megabytes} MB.</source><translation>The disk of {place_name} has only {megabytes} MB left.</translation></message></context>
<context><name>words</name><message><source>Ổ đĩa của {place_name} còn {megabytes} MB.</source><translation>The disk of {place_name} has {megabytes} MB left.</translation></message></context>
<context><name>words</name><message><source>Ổ đĩa không đủ chỗ để lưu «{name}». Không có tệp nào bị ghi dở.</source><translation>The disk has no room to save “{name}”. No half-written file is left.</translation></message></context>
<context><name>words</name><message><source>Ổ đĩa để chép tạm văn bản lớn chỉ còn {megabytes} MB: văn bản không đủ chỗ chép được giữ trong bộ nhớ, máy có thể chậm.</source><translation>The disk for copies of large documents has only {megabytes} MB left: a document that finds no room there is held in memory, which may slow the computer down.</translation></message></context>
<context><name>words</name><message><source>ổ đĩa</source><translation>disk</translation></message></context>
<context><name>words</name><message><source>Ứng dụng gặp lỗi ngoài dự kiến. Tệp gốc không thay đổi.</source><translation>The program met an unexpected fault. The original file is unchanged.</translation></message></context>
<context><name>words</name><message><source>Ứng dụng không cần dịch vụ này; chỉ khôi phục nếu phần mềm khác cần.</source><translation>The program does not need this service; restore it only where other software does.</translation></message></context>
<context><name>words</name><message><source>Ứng dụng không tự thay được bản đang dùng (cài bằng gói của hệ điều hành, hoặc thiếu quyền).</source><translation>The program cannot replace itself (installed by a package of the operating system, or no permission).</translation></message></context>
</TS>
