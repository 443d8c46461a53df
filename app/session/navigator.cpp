// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/navigator.h"

namespace rozet::session {

void Navigator::goTo(const Destination& destination)
{
    m_last = destination;
    Q_EMIT wentTo(destination);
}

} // namespace rozet::session
