// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/program_version.h"

namespace rozet::workflow {

QString programVersion()
{
    return QStringLiteral(ROZET_VERSION);
}

} // namespace rozet::workflow
