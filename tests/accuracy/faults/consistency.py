"""One thing under two names in one draft."""

import re

from .kind import Edit, Kind, lexicon, shuffled

# A form that is a table is one only in its context.
TERMS = [term["forms"] for term in lexicon("consistency/lexicons/terms.toml")["term"]
         if len(term["forms"]) == 2 and all(isinstance(form, str) for form in term["forms"])]


def other_form(text, rng):
    """One of several places of a term has its other form."""
    for forms in shuffled(TERMS, rng):
        for one, other in (forms, forms[::-1]):
            places = [match.span() for match in re.finditer(re.escape(one), text)]
            if len(places) >= 3 and other not in text and one not in other and other not in one:
                yield Edit(text, *rng.choice(places[1:]), other)


KINDS = [Kind("consistency", "term", "a term has its other form in one place", other_form, rule="consistency/term")]
