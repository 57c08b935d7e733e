(item) @fold
(closing) @fold
