// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/program_version.h"

#include "rozet_version.h"

namespace rozet::workflow {

QString programVersion()
{
    return QString::fromLatin1(kVersion);
}

} // namespace rozet::workflow
