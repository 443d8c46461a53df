// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/reserved_keys.h"

namespace rozet::codebook {

QString reservedLetters()
{
    return QStringLiteral("ijklnopr");
}

KeyFit keyFit(const QString& key)
{
    if (key.size() != 1) {
        return KeyFit::NotALetter;
    }
    const QChar c = key.front();
    if (c >= u'0' && c <= u'9') {
        return KeyFit::Digit;
    }
    if (c < u'a' || c > u'z') {
        return KeyFit::NotALetter;
    }
    return reservedLetters().contains(c) ? KeyFit::Reserved : KeyFit::Free;
}

} // namespace rozet::codebook
