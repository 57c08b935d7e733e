# gaolint_embed_packs(TARGET DIRECTORY): builds every .toml file below DIRECTORY into TARGET, already parsed, but for the
# examples that only tests read.
# embed_packs runs while building; a cross build needs CMAKE_CROSSCOMPILING_EMULATOR.
function(gaolint_embed_packs target directory)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${directory}/*.toml)
  list(FILTER files EXCLUDE REGEX "\\.examples\\.toml$")
  list(SORT files)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_files.cpp)
  # The list of files is a dependency too: a file that goes away must make the packs anew.
  set(list ${CMAKE_CURRENT_BINARY_DIR}/embedded_files.txt)
  file(CONFIGURE OUTPUT ${list} CONTENT "${files}" @ONLY)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND embed_packs ${generated} ${directory} ${files}
    DEPENDS embed_packs ${list} ${files}
    COMMENT "Reading the rule packs" VERBATIM)
  target_sources(${target} PRIVATE ${generated})
  # The text of a rule file is one literal, of any length.
  set_source_files_properties(${generated} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()

# gaolint_embed_patterns(TARGET): a library that holds what is known of every expression in the packs
# built in. It is no part of gaolint_kinds, with which embed_patterns finds that out.
function(gaolint_embed_patterns target)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_patterns.cpp)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND embed_patterns ${generated}
    DEPENDS embed_patterns
    COMMENT "Compiling the expressions of the rule packs" VERBATIM)
  add_library(${target} STATIC ${generated})
  target_link_libraries(${target} PUBLIC gaolint_rule)
endfunction()

# gaolint_embed_evidence(TARGET FILE): builds the table of what was measured of the rules into TARGET.
function(gaolint_embed_evidence target file)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_evidence.cpp)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND embed_evidence ${generated} ${file}
    DEPENDS embed_evidence ${file}
    COMMENT "Reading the evidence for the rules" VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
