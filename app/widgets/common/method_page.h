// SPDX-License-Identifier: GPL-3.0-or-later
// "How is this computed?": a page of docs/methods in a window of its own.
#pragma once

#include <QStringList>

class QWidget;

namespace rozet::widgets {

/// The names of the pages without their ending, such as "summary"; several stand below each other.
void showMethodPage(const QStringList& names, QWidget* parent);

} // namespace rozet::widgets
