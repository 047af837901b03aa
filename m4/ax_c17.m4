# AX_C17: adds the flag that makes the compiler speak C17 with the system's extensions.
AC_DEFUN([AX_C17], [
  AC_MSG_CHECKING([for the flag that selects C17])
  ax_c17_saved=$CC
  ax_c17_flag=none
  for flag in -std=gnu17 -std=gnu18; do
    CC="$ax_c17_saved $flag"
    AC_COMPILE_IFELSE([AC_LANG_PROGRAM([[_Static_assert(__STDC_VERSION__ >= 201710L, "C17");]])],
                      [ax_c17_flag=$flag; break])
  done
  CC=$ax_c17_saved
  AC_MSG_RESULT([$ax_c17_flag])
  AS_IF([test "$ax_c17_flag" = none], [AC_MSG_ERROR([a C17 compiler is needed])])
  CC="$CC $ax_c17_flag"
])
