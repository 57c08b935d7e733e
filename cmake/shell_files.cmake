# What a shell and man(1) read about gaolint, made by gaolint itself: it cannot differ from the program.
set(shell_dir ${CMAKE_BINARY_DIR}/shell)

# gaolint_writes(FILE LANG ARGUMENTS...): what gaolint prints is installed as FILE.
function(gaolint_writes file language)
  add_custom_command(OUTPUT ${shell_dir}/${file}
    COMMAND ${CMAKE_COMMAND} -E env --unset=LC_ALL --unset=LC_MESSAGES LANG=${language}
      $<TARGET_FILE:gaolint> ${ARGN} > ${shell_dir}/${file}
    DEPENDS gaolint VERBATIM)
  cmake_path(GET file PARENT_PATH directory)
  file(MAKE_DIRECTORY ${shell_dir}/${directory})
  install(FILES ${shell_dir}/${file} DESTINATION ${CMAKE_INSTALL_DATADIR}/${directory} COMPONENT shell)
  set_property(GLOBAL APPEND PROPERTY gaolint_shell_files ${shell_dir}/${file})
endfunction()

gaolint_writes(bash-completion/completions/gaolint zh completions bash)
gaolint_writes(zsh/site-functions/_gaolint zh completions zsh)
gaolint_writes(fish/vendor_completions.d/gaolint.fish zh completions fish)
gaolint_writes(man/man1/gaolint.1 en man)
gaolint_writes(man/zh_CN/man1/gaolint.1 zh man)
get_property(files GLOBAL PROPERTY gaolint_shell_files)
add_custom_target(shell_files ALL DEPENDS ${files})
