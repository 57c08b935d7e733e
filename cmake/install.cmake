# `cmake --install` and the Debian package (`cpack -G DEB`).
include(GNUInstallDirs)

# In a wheel programs have a directory of their own.
set(program_dir ${CMAKE_INSTALL_BINDIR})
if(SKBUILD)
  set(program_dir ${SKBUILD_SCRIPTS_DIR})
endif()
install(TARGETS gaolint RUNTIME DESTINATION ${program_dir} COMPONENT program)
install(FILES LICENSE README.md README.zh-CN.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT docs)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT docs FILES_MATCHING PATTERN "*.md")

set(CPACK_PACKAGE_NAME gaolint)
set(CPACK_PACKAGE_CONTACT "the gaolint authors <gaolint@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Both are opened when they are needed: for a Word file, for `check --since`.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libzip4)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS libgit2-1.5)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
include(CPack)
