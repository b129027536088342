<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context><name>QAbstractFileIconProvider</name><message><source>Drive</source><translation>Ổ đĩa</translation></message></context>
<context><name>QAbstractFileIconProvider</name><message><source>Folder</source><translation>Thư mục</translation></message></context>
<context><name>QAbstractFileIconProvider</name><message><source>Unknown</source><translation>Không rõ</translation></message></context>
<context><name>QAbstractSpinBox</name><message><source>&amp;Select All</source><translation>Chọn tất &amp;cả</translation></message></context>
<context><name>QAbstractSpinBox</name><message><source>&amp;Step up</source><translation>&amp;Tăng</translation></message></context>
<context><name>QAbstractSpinBox</name><message><source>Step &amp;down</source><translation>&amp;Giảm</translation></message></context>
<context><name>QDialogButtonBox</name><message><source>OK</source><translation>Đồng ý</translation></message></context>
<context><name>QFileDialog</name><message><source>%1&#10;Directory not found.&#10;Please verify the correct directory name was given.</source><translation>%1&#10;Không có thư mục này.&#10;Kiểm tra lại tên thư mục.</translation></message></context>
<context><name>QFileDialog</name><message><source>%1&#10;File not found.&#10;Please verify the correct file name was given.</source><translation>%1&#10;Không có tệp này.&#10;Kiểm tra lại tên tệp.</translation></message></context>
<context><name>QFileDialog</name><message><source>%1 already exists.&#10;Do you want to replace it?</source><translation>Đã có tệp %1.&#10;Ghi đè lên tệp đó?</translation></message></context>
<context><name>QFileDialog</name><message><source>&amp;Choose</source><translation>&amp;Chọn</translation></message></context>
<context><name>QFileDialog</name><message><source>&amp;Delete</source><translation>&amp;Xóa</translation></message></context>
<context><name>QFileDialog</name><message><source>&amp;Look in:</source><translation>&amp;Tìm trong:</translation></message></context>
<context><name>QFileDialog</name><message><source>&amp;New Folder</source><translation>Thư mục &amp;mới</translation></message></context>
<context><name>QFileDialog</name><message><source>&amp;Open</source><translation>&amp;Mở</translation></message></context>
<context><name>QFileDialog</name><message><source>&amp;Rename</source><translation>Đổi &amp;tên</translation></message></context>
<context><name>QFileDialog</name><message><source>&amp;Save</source><translation>&amp;Lưu</translation></message></context>
<context><name>QFileDialog</name><message><source>'%1' is write protected.&#10;Do you want to delete it anyway?</source><translation>«%1» được bảo vệ chống ghi.&#10;Vẫn xóa?</translation></message></context>
<context><name>QFileDialog</name><message><source>All Files (*)</source><translation>Mọi tệp (*)</translation></message></context>
<context><name>QFileDialog</name><message><source>Are you sure you want to delete '%1'?</source><translation>Xóa «%1»?</translation></message></context>
<context><name>QFileDialog</name><message><source>Back</source><translation>Quay lại</translation></message></context>
<context><name>QFileDialog</name><message><source>Change to detail view mode</source><translation>Xem dạng chi tiết</translation></message></context>
<context><name>QFileDialog</name><message><source>Change to list view mode</source><translation>Xem dạng danh sách</translation></message></context>
<context><name>QFileDialog</name><message><source>Could not delete directory.</source><translation>Không xóa được thư mục.</translation></message></context>
<context><name>QFileDialog</name><message><source>Create New Folder</source><translation>Tạo thư mục mới</translation></message></context>
<context><name>QFileDialog</name><message><source>Create a New Folder</source><translation>Tạo một thư mục mới</translation></message></context>
<context><name>QFileDialog</name><message><source>Delete</source><translation>Xóa</translation></message></context>
<context><name>QFileDialog</name><message><source>Detail View</source><translation>Dạng chi tiết</translation></message></context>
<context><name>QFileDialog</name><message><source>Directories</source><translation>Thư mục</translation></message></context>
<context><name>QFileDialog</name><message><source>Directory:</source><translation>Thư mục:</translation></message></context>
<context><name>QFileDialog</name><message><source>File &amp;name:</source><translation>Tên &amp;tệp:</translation></message></context>
<context><name>QFileDialog</name><message><source>Files</source><translation>Tệp</translation></message></context>
<context><name>QFileDialog</name><message><source>Files of &amp;type:</source><translation>&amp;Loại tệp:</translation></message></context>
<context><name>QFileDialog</name><message><source>Find Directory</source><translation>Chọn thư mục</translation></message></context>
<context><name>QFileDialog</name><message><source>Forward</source><translation>Tiếp</translation></message></context>
<context><name>QFileDialog</name><message><source>Go back</source><translation>Về nơi trước</translation></message></context>
<context><name>QFileDialog</name><message><source>Go forward</source><translation>Đến nơi sau</translation></message></context>
<context><name>QFileDialog</name><message><source>Go to the parent directory</source><translation>Lên thư mục chứa</translation></message></context>
<context><name>QFileDialog</name><message><source>List View</source><translation>Dạng danh sách</translation></message></context>
<context><name>QFileDialog</name><message><source>List of places and bookmarks</source><translation>Các nơi hay dùng</translation></message></context>
<context><name>QFileDialog</name><message><source>Open</source><translation>Mở</translation></message></context>
<context><name>QFileDialog</name><message><source>Parent Directory</source><translation>Thư mục chứa</translation></message></context>
<context><name>QFileDialog</name><message><source>Recent Places</source><translation>Nơi dùng gần đây</translation></message></context>
<context><name>QFileDialog</name><message><source>Remove</source><translation>Bỏ</translation></message></context>
<context><name>QFileDialog</name><message><source>Save As</source><translation>Lưu thành</translation></message></context>
<context><name>QFileDialog</name><message><source>Show </source><translation>Hiện </translation></message></context>
<context><name>QFileDialog</name><message><source>Show &amp;hidden files</source><translation>Hiện tệp ẩ&amp;n</translation></message></context>
<context><name>QFileDialog</name><message><source>Sidebar</source><translation>Cột bên</translation></message></context>
<context><name>QFileSystemModel</name><message><source>Computer</source><translation>Máy tính</translation></message></context>
<context><name>QFileSystemModel</name><message><source>Date Modified</source><translation>Ngày sửa đổi</translation></message></context>
<context><name>QFileSystemModel</name><message><source>Name</source><translation>Tên</translation></message></context>
<context><name>QFileSystemModel</name><message><source>Size</source><translation>Kích thước</translation></message></context>
<context><name>QFileSystemModel</name><message><source>Type</source><translation>Loại</translation></message></context>
<context><name>QLineEdit</name><message><source>&amp;Copy</source><translation>&amp;Chép</translation></message></context>
<context><name>QLineEdit</name><message><source>&amp;Paste</source><translation>&amp;Dán</translation></message></context>
<context><name>QLineEdit</name><message><source>&amp;Redo</source><translation>Làm &amp;lại</translation></message></context>
<context><name>QLineEdit</name><message><source>&amp;Undo</source><translation>&amp;Hoàn tác</translation></message></context>
<context><name>QLineEdit</name><message><source>Cu&amp;t</source><translation>C&amp;ắt</translation></message></context>
<context><name>QLineEdit</name><message><source>Delete</source><translation>Xóa</translation></message></context>
<context><name>QLineEdit</name><message><source>Select All</source><translation>Chọn tất cả</translation></message></context>
<context><name>QMessageBox</name><message><source>Hide Details...</source><translation>Ẩn chi tiết…</translation></message></context>
<context><name>QMessageBox</name><message><source>Show Details...</source><translation>Xem chi tiết…</translation></message></context>
<context><name>QPlatformTheme</name><message><source>&amp;No</source><translation>&amp;Không</translation></message></context>
<context><name>QPlatformTheme</name><message><source>&amp;Yes</source><translation>&amp;Có</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Abort</source><translation>Dừng hẳn</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Apply</source><translation>Áp dụng</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Cancel</source><translation>Hủy</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Close</source><translation>Đóng</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Discard</source><translation>Bỏ thay đổi</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Help</source><translation>Trợ giúp</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Ignore</source><translation>Bỏ qua</translation></message></context>
<context><name>QPlatformTheme</name><message><source>N&amp;o to All</source><translation>Không cho tất &amp;cả</translation></message></context>
<context><name>QPlatformTheme</name><message><source>OK</source><translation>Đồng ý</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Open</source><translation>Mở</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Reset</source><translation>Đặt lại</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Restore Defaults</source><translation>Về mặc định</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Retry</source><translation>Thử lại</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Save</source><translation>Lưu</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Save All</source><translation>Lưu tất cả</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Yes to &amp;All</source><translation>Có cho &amp;tất cả</translation></message></context>
<context><name>QPrintDialog</name><message><source>&amp;Options &lt;&lt;</source><translation>&amp;Tùy chọn &lt;&lt;</translation></message></context>
<context><name>QPrintDialog</name><message><source>&amp;Options &gt;&gt;</source><translation>&amp;Tùy chọn &gt;&gt;</translation></message></context>
<context><name>QPrintDialog</name><message><source>&amp;Print</source><translation>&amp;In</translation></message></context>
<context><name>QPrintDialog</name><message><source>All Pages</source><translation>Mọi trang</translation></message></context>
<context><name>QPrintDialog</name><message><source>Even Pages</source><translation>Trang chẵn</translation></message></context>
<context><name>QPrintDialog</name><message><source>Local file</source><translation>Tệp trên máy này</translation></message></context>
<context><name>QPrintDialog</name><message><source>Odd Pages</source><translation>Trang lẻ</translation></message></context>
<context><name>QPrintDialog</name><message><source>Print</source><translation>In</translation></message></context>
<context><name>QPrintDialog</name><message><source>Print to File (PDF)</source><translation>In ra tệp PDF</translation></message></context>
<context><name>QPrintDialog</name><message><source>Write PDF file</source><translation>Ghi tệp PDF</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Collate</source><translation>Xếp theo bộ</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Color</source><translation>Màu</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Color Mode</source><translation>Chế độ màu</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Copies</source><translation>Số bản</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Copies:</source><translation>Số bản:</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Current Page</source><translation>Trang hiện tại</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Double Sided Printing</source><translation>In hai mặt</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Grayscale</source><translation>Đen trắng</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Long side binding</source><translation>Lật cạnh dài</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>None</source><translation>Không</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Off</source><translation>Tắt</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Options</source><translation>Tùy chọn</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Output Settings</source><translation>Cách in</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Page &amp;Set:</source><translation>&amp;Nhóm trang:</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Pages</source><translation>Các trang</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Pages from</source><translation>Từ trang</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Print all</source><translation>In tất cả</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Print range</source><translation>In các trang</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Reverse</source><translation>Từ trang cuối</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Selection</source><translation>Phần đã chọn</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>Short side binding</source><translation>Lật cạnh ngắn</translation></message></context>
<context><name>QPrintSettingsOutput</name><message><source>to</source><translation>đến</translation></message></context>
<context><name>QPrintWidget</name><message><source>&amp;Name:</source><translation>&amp;Tên:</translation></message></context>
<context><name>QPrintWidget</name><message><source>Location:</source><translation>Vị trí:</translation></message></context>
<context><name>QPrintWidget</name><message><source>Output &amp;file:</source><translation>Ghi ra &amp;tệp:</translation></message></context>
<context><name>QPrintWidget</name><message><source>P&amp;roperties</source><translation>Thuộc &amp;tính</translation></message></context>
<context><name>QPrintWidget</name><message><source>Preview</source><translation>Xem trước</translation></message></context>
<context><name>QPrintWidget</name><message><source>Printer</source><translation>Máy in</translation></message></context>
<context><name>QPrintWidget</name><message><source>Type:</source><translation>Loại:</translation></message></context>
<context><name>QTabBar</name><message><source>Scroll Left</source><translation>Cuộn sang trái</translation></message></context>
<context><name>QTabBar</name><message><source>Scroll Right</source><translation>Cuộn sang phải</translation></message></context>
<context><name>QWidgetTextControl</name><message><source>&amp;Copy</source><translation>&amp;Chép</translation></message></context>
<context><name>QWidgetTextControl</name><message><source>&amp;Paste</source><translation>&amp;Dán</translation></message></context>
<context><name>QWidgetTextControl</name><message><source>&amp;Redo</source><translation>Làm &amp;lại</translation></message></context>
<context><name>QWidgetTextControl</name><message><source>&amp;Undo</source><translation>&amp;Hoàn tác</translation></message></context>
<context><name>QWidgetTextControl</name><message><source>Copy &amp;Link Location</source><translation>Chép địa chỉ &amp;liên kết</translation></message></context>
<context><name>QWidgetTextControl</name><message><source>Cu&amp;t</source><translation>C&amp;ắt</translation></message></context>
<context><name>QWidgetTextControl</name><message><source>Delete</source><translation>Xóa</translation></message></context>
<context><name>QWidgetTextControl</name><message><source>Select All</source><translation>Chọn tất cả</translation></message></context>
</TS>
