(title) @markup.heading.1
(byline) @markup.italic
(salutation) @markup.strong
(address) @markup.strong
(heading) @markup.heading

; Numbers of headings, and those of clauses in running text
(chapter_marker) @markup.list
(article_marker) @markup.list
(part_marker) @markup.list
(han_marker) @markup.list
(han_paren_marker) @markup.list
(arabic_marker) @markup.list
(arabic_paren_marker) @markup.list
(arabic_half_paren_marker) @markup.list
(circled_marker) @markup.list
(ordinal_marker) @keyword
(verb_marker) @keyword
(adverb_marker) @keyword
(qi_marker) @keyword
(aspect_marker) @keyword
