// SPDX-License-Identifier: GPL-3.0-or-later
// The codes a fragment can be copied as, by lane.
#pragma once

#include "codebook/codebook.h"

#include <functional>
#include <optional>

class QMenu;

namespace rozet::widgets {

/// Codes of this lane, or submenus of all lanes when none is given. Only what can be given to a
/// fragment now.
void fillCopyMenu(QMenu& menu, const codebook::Codebook& book,
                  const std::optional<codebook::CategoryId>& lane, const QString& language,
                  const std::function<void(const codebook::CodeId&)>& chosen);

} // namespace rozet::widgets
