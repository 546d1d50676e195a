; Offers the app under "open with" for .txt. electron-builder's own file associations would make it the default.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Shopdesk.OrderReport" "" "Order report"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Shopdesk.OrderReport\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Shopdesk.OrderReport"
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Shopdesk.OrderReport"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Shopdesk.OrderReport"
!macroend
