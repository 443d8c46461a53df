// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a Word file that do not hold its text. Private to this folder.
#pragma once

#include "core/report/origin.h"

#include <QByteArray>

namespace rozet::report::docx {

[[nodiscard]] QByteArray contentTypes();
[[nodiscard]] QByteArray packageRelations();
[[nodiscard]] QByteArray documentRelations();
[[nodiscard]] QByteArray coreProperties(const Origin& origin, const QString& title);
[[nodiscard]] QByteArray appProperties(const Origin& origin);
[[nodiscard]] QByteArray styles(const QString& language);
[[nodiscard]] QByteArray settings();
[[nodiscard]] QByteArray numbering();
[[nodiscard]] QByteArray footer(const Origin& origin);

} // namespace rozet::report::docx
