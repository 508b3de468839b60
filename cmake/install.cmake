# What `cmake --install` puts down: the headers, the libraries, the program, and the two ways to find them:
# find_package(maatstaf) and pkg-config. Both work from wherever the tree is moved to.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/maatstaf)
install(TARGETS maatstaf maatstaf_pack maatstaf_c maatstaf_c_static EXPORT maatstaf-targets FILE_SET HEADERS)
install(FILES bindings/c/maatstaf.h TYPE INCLUDE)
install(EXPORT maatstaf-targets NAMESPACE maatstaf:: DESTINATION ${package_dir})
if(MAATSTAF_BUILD_CLI)
    install(TARGETS maatstaf_cli)
endif()

configure_package_config_file(cmake/maatstaf-config.cmake.in maatstaf-config.cmake
    INSTALL_DESTINATION ${package_dir})
# Before 1.0 a new minor version may break a program, so it does not answer for an older one.
write_basic_package_version_file(maatstaf-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    ${CMAKE_CURRENT_BINARY_DIR}/maatstaf-config.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/maatstaf-config-version.cmake
    DESTINATION ${package_dir})

# ${pcfiledir} is pkg-config's own word for the folder of the .pc file; from there up to the prefix.
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH up_to_prefix /${pkgconfig_dir} /)
string(REGEX REPLACE "/$" "" up_to_prefix ${up_to_prefix})
foreach(module IN ITEMS maatstaf maatstaf-pack maatstaf-c)
    configure_file(cmake/${module}.pc.in ${module}.pc @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${module}.pc DESTINATION ${pkgconfig_dir})
endforeach()
