// SPDX-License-Identifier: GPL-3.0-or-later
// Read by moc only. The moc of Qt 6.4 stops with a parse error at the visibility macro that
// libstdc++ places after "namespace std" in headers such as <compare> and <concepts>; an empty
// macro lets it pass. The compiler never sees this file.
#ifdef Q_MOC_RUN
#define _GLIBCXX_VISIBILITY(V)
#endif
