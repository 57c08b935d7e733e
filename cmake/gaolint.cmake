# Every target of ours has the same warnings; each folder under linter/ is one static library that
# sees the folders below it only.
add_library(gaolint_options INTERFACE)
target_compile_options(gaolint_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion>)
# GCC 12 sees overlapping copies (its bug 105329) and uninitialised members in plain std::strings.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(gaolint_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict -Wno-maybe-uninitialized>)
endif()

# gaolint_layer(NAME DEPENDS targets…): the library of linter/NAME, made of all its .cpp files.
function(gaolint_layer name)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(gaolint_${name} STATIC ${sources})
  target_include_directories(gaolint_${name} PUBLIC ${PROJECT_SOURCE_DIR}/linter)
  target_link_libraries(gaolint_${name} PUBLIC ${ARG_DEPENDS} PRIVATE gaolint_options)
endfunction()

# gaolint_soname(VARIABLE LIBRARY): what the loader knows a shared library by, like libzip.so.4.
function(gaolint_soname variable library)
  find_library(${library}_shared NAMES lib${library}.so REQUIRED)
  execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${${library}_shared} OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
  if(NOT headers MATCHES "SONAME +([^\n ]+)")
    message(FATAL_ERROR "${${library}_shared} has no SONAME")
  endif()
  set(${variable} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()
