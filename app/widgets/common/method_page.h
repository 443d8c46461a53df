// SPDX-License-Identifier: GPL-3.0-or-later
// "How is this computed?": a page of docs/methods in a window of its own.
#pragma once

#include <QString>

class QWidget;

namespace rozet::widgets {

/// The name of the page without its ending, such as "summary".
void showMethodPage(const QString& name, QWidget* parent);

} // namespace rozet::widgets
