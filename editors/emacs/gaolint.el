;;; gaolint.el --- The language server of gaolint with Eglot  -*- lexical-binding: t -*-

;; (load "…/gaolint.el") in init.el; then M-x eglot in a draft, or add eglot-ensure to text-mode-hook.

;;; Code:

(require 'eglot)

(defvar gaolint-program "gaolint" "The program, or where it is.")

(add-to-list 'eglot-server-programs
             `((text-mode markdown-mode) . ,(lambda (&rest _) (list gaolint-program "lsp"))))

(provide 'gaolint)
;;; gaolint.el ends here
