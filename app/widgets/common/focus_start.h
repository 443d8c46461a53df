// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keys go when a place as a whole is given the focus. A focus proxy would do that too,
// but makes the Tab key go round between the proxy and what stands before the place for ever.
#pragma once

class QWidget;

namespace rozet::widgets {

/// Both must live as long as the place.
void startFocusAt(QWidget* place, QWidget* first);

} // namespace rozet::widgets
