// SPDX-License-Identifier: GPL-3.0-or-later
// Where the sample study lies, and the copy of it that may be changed.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rozet::desktop {

/// The study file as it was installed or built; empty when there is none.
[[nodiscard]] QString shippedSample();
/// A copy with its media in the user's own folder, made when it is not there yet.
[[nodiscard]] Result<QString> workingCopyOfSample();
/// The same in a folder of choice.
[[nodiscard]] Result<QString> copySampleTo(const QString& study, const QString& folder);

} // namespace rozet::desktop
