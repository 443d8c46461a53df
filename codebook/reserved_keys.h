// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys on the keyboard a code may have. The letters of the player and the digits, which pick
// the codes of the current group, are not for codes.
#pragma once

#include <QString>

namespace rozet::codebook {

/// I and O set start and end, J K L shuttle, N and P go to the next and play this fragment, R opens
/// the rose.
[[nodiscard]] QString reservedLetters();

enum class KeyFit { Free, Reserved, Digit, NotALetter };

/// What is the matter with this key for a code, if anything. A key is one letter a-z.
[[nodiscard]] KeyFit keyFit(const QString& key);

} // namespace rozet::codebook
