;; Run by emacs.sh: opens a draft with Eglot and asks for what a drafter would.  -*- lexical-binding: t -*-
(load (concat (getenv "ROOT") "/editors/emacs/gaolint.el"))
(require 'imenu)
(setq gaolint-program (getenv "GAOLINT")
      eglot-sync-connect 20
      eglot-confirm-server-initiated-edits nil)

(defun check (value what)
  (unless value
    (message "failed: %s" what)
    (kill-emacs 1)))

(defun wait-for (test)
  (let ((left 100))
    (while (and (> left 0) (not (funcall test)))
      (accept-process-output nil 0.1)
      (setq left (1- left))))
  (funcall test))

(defun messages ()
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun message-about (text)
  (seq-find (lambda (each) (string-match-p text each)) (messages)))

(find-file (getenv "DRAFT"))
(text-mode)
(apply #'eglot--connect (eglot--guess-contact))
(eglot--maybe-activate-editing-mode)
(flymake-start)
(check (wait-for #'messages) "diagnostics come")
(check (message-about "乱像") "a finding of gaolint's")
(goto-char (point-min))
(search-forward "乱像")
(replace-match "乱象")
(eglot--signal-textDocument/didChange)
(check (wait-for (lambda () (not (message-about "乱像")))) "a finding that was repaired goes away")
(check (imenu--make-index-alist) "the outline")
(eglot-shutdown (eglot-current-server))
(kill-emacs 0)
