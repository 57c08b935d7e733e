"""Wrong characters: the pairs of the project's own lists, put where the right word stands in real text."""

from .kind import Kind, from_entries, lexicon

KINDS = [
    Kind("spelling", "confusable", "a wrong character of the same sound or a similar shape",
         from_entries(lexicon("spelling/lexicons/confusables.toml")["entry"])),
    Kind("spelling", "in-context", "a word that is wrong in this company only",
         from_entries(lexicon("spelling/lexicons/confusables_in_context.toml")["entry"])),
    Kind("spelling", "variant", "a variant form", from_entries(lexicon("spelling/lexicons/variants.toml")["entry"])),
    Kind("spelling", "variant-in-use", "a variant form that print still has",
         from_entries(lexicon("spelling/lexicons/variants_in_use.toml")["entry"])),
]
