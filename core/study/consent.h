// SPDX-License-Identifier: GPL-3.0-or-later
// Who agreed to the use of a recording, for what and until when; and who took it back.
#pragma once

#include "core/study/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace rozet::study {

enum class ConsentGiver { Mentor, Student, Representative };
enum class ConsentState { Unknown, Given, Refused, Withdrawn };

struct Consent
{
    ConsentId id;
    RecordingId recording;
    ConsentGiver giver = ConsentGiver::Student;
    ConsentState state = ConsentState::Unknown;
    QDate date;           ///< of the signature or the withdrawal
    QDate keepUntil;      ///< may be invalid: no end agreed
    QString formVersion;
    QStringList purposes; ///< "research", "training", "publication"
    QString note;

    friend bool operator==(const Consent&, const Consent&) = default;
};

} // namespace rozet::study
