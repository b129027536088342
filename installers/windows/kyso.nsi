; The setup for Windows, 64 bit, per machine, Vietnamese and English. makensis -INPUTCHARSET UTF8 with
;   -DVERSION=1.2.3 -DTREE=folder -DOUT=setup.exe -DKILOBYTES=n
; Silent: setup.exe /S [/WAIT] [/D=C:\Kyso]: /WAIT gives a running program 60 seconds to end   uninstall.exe /S [/DELETEJOURNAL]
; Exit codes: 0 done, 1 cancelled, 2 failed, 10 a newer version is there, 11 the program is running, 12 not 64 bit,
; 13 installed by MSI, 14 the new program does not start here; the old one stays as it was.
; -DQUICK packs fast, for what is not handed out.
; -DNOTRIAL leaves the trial start out, for packages that are no program but stand for one in a test.
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
!ifdef QUICK
SetCompressor /SOLID /FINAL zlib
!else
SetCompressor /SOLID /FINAL lzma
!endif
RequestExecutionLevel admin
Name "Kyso"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Kyso"
InstallDirRegKey HKLM "Software\Kyso" "Folder"
BrandingText "Kyso ${VERSION}"

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kyso"
; The program speaks Vietnamese, and so do its verbs, whatever Windows speaks.
!define SIGNVERB "Ký số bằng Kyso"
!define CHECKVERB "Kiểm tra chữ ký"
!define VERBS "Software\Classes\SystemFileAssociations\.pdf\shell"
!define APPLICATION "Software\Classes\Applications\kyso-desktop.exe"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString NEWER ${LANG_VIETNAMESE} "Máy đã có phiên bản mới hơn. Gỡ bản đó trước nếu thật sự muốn dùng bản cũ."
LangString NEWER ${LANG_ENGLISH} "A newer version is installed. Remove it first if you really want the older one."
LangString RUNNING ${LANG_VIETNAMESE} "Kyso đang chạy. Đóng Kyso rồi bấm Thử lại."
LangString RUNNING ${LANG_ENGLISH} "Kyso is running. Close it, then press Retry."
LangString NOT64 ${LANG_VIETNAMESE} "Kyso cần Windows 64 bit."
LangString NOT64 ${LANG_ENGLISH} "Kyso needs 64-bit Windows."
LangString NOSTART ${LANG_VIETNAMESE} "Bản mới không chạy được trên máy này. Bản đang dùng được giữ nguyên."
LangString NOSTART ${LANG_ENGLISH} "The new version does not start on this computer. The present one stays as it was."
LangString BYMSI ${LANG_VIETNAMESE} "Kyso trên máy này được cài từ gói MSI (Group Policy). Hãy cập nhật bằng gói đó."
LangString BYMSI ${LANG_ENGLISH} "Kyso was installed from the MSI package (Group Policy). Update it in the same way."
LangString KEEPS ${LANG_VIETNAMESE} "Gỡ chương trình (giữ nhật ký và cài đặt)"
LangString KEEPS ${LANG_ENGLISH} "Remove the program (journal and settings stay)"
LangString TAKES ${LANG_VIETNAMESE} "Xóa nhật ký và cài đặt của người dùng này"
LangString TAKES ${LANG_ENGLISH} "Delete this user's journal and settings"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductName" "Kyso Desktop"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "CompanyName" "Kyso"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileDescription" "Kyso ${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "LegalCopyright" "Apache-2.0"

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(NOT64)" /SD IDOK
    SetErrorLevel 12
    Quit
  ${EndIf}
  SetRegView 64
  SetShellVarContext all
  ReadRegStr $0 HKLM "Software\Kyso" "Msi"
  ${If} $0 != ""
    MessageBox MB_OK|MB_ICONSTOP "$(BYMSI)" /SD IDOK
    SetErrorLevel 13
    Quit
  ${EndIf}
  ReadRegStr $0 HKLM "Software\Kyso" "Version"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(NEWER)" /SD IDOK
      SetErrorLevel 10
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; A program file that cannot be opened for writing is running: nothing is changed before it is closed.
!macro WAIT_FOR_FILES PREFIX
Function ${PREFIX}WaitForFiles
  StrCpy $2 0
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/WAIT" $3
  ${IfNot} ${Errors}
    StrCpy $2 120
  ${EndIf}
  again:
  ClearErrors
  IfFileExists "$INSTDIR\kyso-desktop.exe" 0 console
  FileOpen $0 "$INSTDIR\kyso-desktop.exe" a
  IfErrors busy
  FileClose $0
  console:
  IfFileExists "$INSTDIR\kyso.exe" 0 free
  FileOpen $0 "$INSTDIR\kyso.exe" a
  IfErrors busy
  FileClose $0
  Goto free
  busy:
  ${If} $2 > 0
    IntOp $2 $2 - 1
    Sleep 500
    Goto again
  ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 11
  Quit
  free:
FunctionEnd
!macroend
!insertmacro WAIT_FOR_FILES ""
!insertmacro WAIT_FOR_FILES "un."

; What makes up the program, exchanged one by one with what went before in $INSTDIR\_old. Windows refuses to rename what
; is in use; then everything goes back (code 11). The old parts are deleted last, when the new program has started in its
; place (else code 14). A setup that was cut off in between is mended by the next one, which begins with the same step back.
!macro EACH_PART DEED
  !insertmacro ${DEED} "_internal"
  !insertmacro ${DEED} "licences"
  !insertmacro ${DEED} "parts.cdx.json"
  !insertmacro ${DEED} "kyso.exe"
  !insertmacro ${DEED} "kyso-desktop.exe"
!macroend
!macro MOVE_PART FROM TO
  ${If} ${FileExists} "${FROM}"
    ClearErrors
    Rename "${FROM}" "${TO}"
    ${If} ${Errors}
      StrCpy $4 11
      Goto undo
    ${EndIf}
  ${EndIf}
!macroend
!macro SET_ASIDE PART
  !insertmacro MOVE_PART "$INSTDIR\${PART}" "$INSTDIR\_old\${PART}"
!macroend
!macro PLACE PART
  !insertmacro MOVE_PART "$INSTDIR\_new\${PART}" "$INSTDIR\${PART}"
!macroend
!macro TAKE_AWAY PART
  RMDir /r "$INSTDIR\${PART}"
  Delete "$INSTDIR\${PART}"
!macroend
!macro PUT_BACK PART
  ${If} ${FileExists} "$INSTDIR\_old\${PART}"
    !insertmacro TAKE_AWAY "${PART}"
    Rename "$INSTDIR\_old\${PART}" "$INSTDIR\${PART}"
  ${EndIf}
!macroend

; `kyso doctor` tells of it: nobody sits before a computer that is updated at night.
!macro NOTE_UNDONE
  ReadRegStr $6 HKLM "Software\Kyso" "Version"
  ${If} $6 != ""
    WriteRegStr HKLM "Software\Kyso" "Undone" "${VERSION}"
  ${EndIf}
!macroend

; The new tree goes beside the old one and takes its place only when it is whole.
Section "Kyso" SecMain
  SetRegView 64
  SetShellVarContext all
  Call WaitForFiles
  !insertmacro EACH_PART PUT_BACK
  RMDir /r "$INSTDIR\_old"
  RMDir /r "$INSTDIR\_gone"
  RMDir /r "$INSTDIR\_new"
  SetOutPath "$INSTDIR\_new"
  File /r "${TREE}\*"
  SetOutPath "$INSTDIR"
!ifndef NOTRIAL
  nsExec::Exec '"$INSTDIR\_new\kyso.exe" --version'
  Pop $0
  ${If} $0 != "0"
    RMDir /r "$INSTDIR\_new"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
    !insertmacro NOTE_UNDONE
    MessageBox MB_OK|MB_ICONSTOP "$(NOSTART)" /SD IDOK
    SetErrorLevel 14
    Quit
  ${EndIf}
!endif
  StrCpy $5 ""
  ${If} ${FileExists} "$INSTDIR\kyso.exe"
    StrCpy $5 "upgrade"
  ${EndIf}
  CreateDirectory "$INSTDIR\_old"
  !insertmacro EACH_PART SET_ASIDE
  !insertmacro EACH_PART PLACE
  nsExec::Exec '"$INSTDIR\kyso.exe" --version'
  Pop $0
  !ifdef NOTRIAL
  StrCpy $0 "0"
  !endif
  ${If} $0 != "0"
    StrCpy $4 14
    Goto undo
  ${EndIf}
  RMDir /r "$INSTDIR\_new"
  Rename "$INSTDIR\_old" "$INSTDIR\_gone" ; from here on the new program is the one that stays
  RMDir /r /REBOOTOK "$INSTDIR\_old"
  RMDir /r /REBOOTOK "$INSTDIR\_gone"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortCut "$SMPROGRAMS\Kyso - Ký số văn bản.lnk" "$INSTDIR\kyso-desktop.exe"
  WriteRegStr HKLM "Software\Kyso" "Folder" "$INSTDIR"
  WriteRegStr HKLM "Software\Kyso" "Version" "${VERSION}"
  DeleteRegValue HKLM "Software\Kyso" "Undone"

  ; Verbs beside the default viewer: UserChoice and the default program of .pdf are not touched.
  WriteRegStr HKLM "${VERBS}\KysoSign" "" "${SIGNVERB}"
  WriteRegStr HKLM "${VERBS}\KysoSign" "Icon" '"$INSTDIR\kyso-desktop.exe",0'
  WriteRegStr HKLM "${VERBS}\KysoSign\command" "" '"$INSTDIR\kyso-desktop.exe" --sign "%1"'
  WriteRegStr HKLM "${VERBS}\KysoVerify" "" "${CHECKVERB}"
  WriteRegStr HKLM "${VERBS}\KysoVerify" "Icon" '"$INSTDIR\kyso-desktop.exe",0'
  WriteRegStr HKLM "${VERBS}\KysoVerify\command" "" '"$INSTDIR\kyso-desktop.exe" --verify "%1"'
  WriteRegStr HKLM "${APPLICATION}" "FriendlyAppName" "Kyso"
  WriteRegStr HKLM "${APPLICATION}\SupportedTypes" ".pdf" ""
  WriteRegStr HKLM "${APPLICATION}\shell\open\command" "" '"$INSTDIR\kyso-desktop.exe" "%1"'
  WriteRegStr HKLM "Software\Microsoft\Windows\CurrentVersion\App Paths\kyso.exe" "" "$INSTDIR\kyso.exe"

  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Kyso"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\kyso-desktop.exe"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "Kyso"
  WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  Goto end
  undo:
  !insertmacro EACH_PART PUT_BACK
  ${If} $5 == ""
    !insertmacro EACH_PART TAKE_AWAY
  ${EndIf}
  RMDir /r "$INSTDIR\_new"
  RMDir /r "$INSTDIR\_old"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  ${If} $4 == 11
    MessageBox MB_OK|MB_ICONSTOP "$(RUNNING)" /SD IDOK
  ${Else}
    !insertmacro NOTE_UNDONE
    MessageBox MB_OK|MB_ICONSTOP "$(NOSTART)" /SD IDOK
  ${EndIf}
  SetErrorLevel $4
  Quit
  end:
SectionEnd

Section "un.$(KEEPS)" UnMain
  SectionIn RO
  SetRegView 64
  SetShellVarContext all
  Call un.WaitForFiles
  ; What the service for web pages left behind goes too: its start with the session and its root certificate, both by name;
  ; by the program itself, and once more without it, in case it does not start any more.
  nsExec::Exec '"$INSTDIR\kyso.exe" service uninstall'
  Pop $0
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "KysoService"
  DeleteRegValue HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "KysoService"
  nsExec::Exec 'certutil.exe -user -delstore Root "Kyso Desktop 127.0.0.1"'
  Pop $0
  nsExec::Exec 'certutil.exe -delstore Root "Kyso Desktop 127.0.0.1"'
  Pop $0
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\_new"
  RMDir /r "$INSTDIR\_old"
  RMDir /r "$INSTDIR\_gone"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\parts.cdx.json"
  Delete "$INSTDIR\kyso.exe"
  Delete "$INSTDIR\kyso-desktop.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Kyso - Ký số văn bản.lnk"
  DeleteRegKey HKLM "${VERBS}\KysoSign"
  DeleteRegKey HKLM "${VERBS}\KysoVerify"
  DeleteRegKey /ifempty HKLM "${VERBS}"
  DeleteRegKey /ifempty HKLM "Software\Classes\SystemFileAssociations\.pdf"
  DeleteRegKey /ifempty HKLM "Software\Classes\SystemFileAssociations"
  DeleteRegKey HKLM "${APPLICATION}"
  DeleteRegKey HKLM "Software\Microsoft\Windows\CurrentVersion\App Paths\kyso.exe"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "Software\Kyso"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section /o "un.$(TAKES)" UnJournal
  SetShellVarContext current
  RMDir /r "$APPDATA\kyso-desktop"
  RMDir /r "$LOCALAPPDATA\kyso-desktop"
SectionEnd

Function un.onInit
  SetRegView 64
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DELETEJOURNAL" $1
  ${IfNot} ${Errors}
    SectionSetFlags ${UnJournal} 1
  ${EndIf}
FunctionEnd
