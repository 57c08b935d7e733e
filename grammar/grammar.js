/**
 * The outline of a Chinese speech draft or official document.
 *
 * Every token comes from the external scanner (src/scanner.c), which keeps the stack of open levels
 * and gives tokens only in an order that these rules accept; that is why no text has an ERROR node.
 */

/// <reference types="tree-sitter-cli/dsl" />

module.exports = grammar({
  name: 'gongwen',

  // The scanner skips the same characters (src/scanner/character.h); this is for white space at the end of a text.
  extras: _ => [/[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/],

  // The order is that of `enum TokenType` in src/scanner/state.h.
  externals: $ => [
    $.chapter_marker,
    $.article_marker,
    $.part_marker,
    $.han_marker,
    $.han_paren_marker,
    $.arabic_marker,
    $.arabic_paren_marker,
    $.arabic_half_paren_marker,
    $.circled_marker,
    $.ordinal_marker,
    $.verb_marker,
    $.adverb_marker,
    $.qi_marker,
    $.aspect_marker,
    $._series_start,
    $._item_end,
    $._series_end,
    $._verdict,
    $._text,
    $._sentence_end,
    $._heading_end,
    $._title_end,
    $._byline_end,
    $._salutation_end,
    $.address,
  ],

  supertypes: $ => [$.marker],

  rules: {
    document: $ => repeat(choice(
      $.title,
      $.byline,
      $.salutation,
      $.series,
      $.closing,
      $.sentence,
      $._verdict,
    )),

    series: $ => seq($._series_start, repeat1($.item), $._series_end),

    item: $ => seq(
      field('marker', $.marker),
      repeat(choice($.heading, $.sentence, $.series, $._verdict)),
      $._item_end,
    ),

    // Greedy: sentences after an address belong to it until something else begins.
    closing: $ => prec.right(seq($.address, repeat(choice($.sentence, $._verdict)))),

    title: $ => seq(optional($._texts), $._title_end),
    byline: $ => seq(optional($._texts), $._byline_end),
    salutation: $ => seq(optional($._texts), $._salutation_end),
    heading: $ => seq(optional($._texts), $._heading_end),
    sentence: $ => seq(optional($._texts), $._sentence_end),

    // Pieces of one sentence, cut where the scanner had to look far ahead and found no marker.
    _texts: $ => repeat1($._text),

    marker: $ => choice(
      $.chapter_marker,
      $.article_marker,
      $.part_marker,
      $.han_marker,
      $.han_paren_marker,
      $.arabic_marker,
      $.arabic_paren_marker,
      $.arabic_half_paren_marker,
      $.circled_marker,
      $.ordinal_marker,
      $.verb_marker,
      $.adverb_marker,
      $.qi_marker,
      $.aspect_marker,
    ),
  },
});
