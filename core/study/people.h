// SPDX-License-Identifier: GPL-3.0-or-later
// The people of a study. Mentors and students carry pseudonyms only; the list that ties those to
// names is kept outside Rozet.
#pragma once

#include "core/base/time.h"
#include "core/study/ids.h"

#include <QString>

#include <optional>

namespace rozet::study {

struct School
{
    SchoolId id;
    QString name; ///< or a letter: "School A"
    QString note;

    friend bool operator==(const School&, const School&) = default;
};

struct Mentor
{
    MentorId id;
    QString pseudonym;
    std::optional<SchoolId> school;
    QString note;

    friend bool operator==(const Mentor&, const Mentor&) = default;
};

struct Student
{
    StudentId id;
    QString pseudonym;
    std::optional<SchoolId> school;
    QString grade; ///< year and level, as the team writes them: "4 havo"
    QString note;

    friend bool operator==(const Student&, const Student&) = default;
};

/// The consensus is a coder too: its codings are what the duo settled on.
enum class CoderRole { Coder, Consensus, Supervisor };

struct Coder
{
    CoderId id;
    QString name;
    CoderRole role = CoderRole::Coder;
    /// Taken off the start when this coder codes while playing; nothing = that of the study.
    std::optional<MediaDuration> reactionTime = std::nullopt;

    friend bool operator==(const Coder&, const Coder&) = default;
};

/// The two who talk in a recording, and are placed on the Leary rose.
enum class Party { Mentor, Student };

} // namespace rozet::study
