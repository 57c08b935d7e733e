# gaolint_embed_packs(TARGET DIRECTORY): builds every .toml file below DIRECTORY into TARGET, already parsed.
# embed_packs runs while building; a cross build needs CMAKE_CROSSCOMPILING_EMULATOR.
function(gaolint_embed_packs target directory)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${directory}/*.toml)
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
