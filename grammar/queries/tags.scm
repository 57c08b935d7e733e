(title) @name @definition.section

(item
  marker: (marker)
  .
  (heading) @name) @definition.section

; An item whose heading runs into its text is known by its first sentence.
(item
  marker: [
    (chapter_marker)
    (article_marker)
    (part_marker)
    (han_marker)
    (han_paren_marker)
    (arabic_marker)
    (ordinal_marker)
  ]
  .
  (sentence) @name) @definition.section
