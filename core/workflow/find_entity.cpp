// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/find_entity.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

constexpr qsizetype kMostListed = 20;

QString listed(QStringList names)
{
    std::ranges::sort(names);
    if (names.size() > kMostListed) {
        names = names.first(kMostListed);
        names += QStringLiteral("...");
    }
    return names.join(QStringLiteral(", "));
}

template <class T>
Result<T> find(const study::EntityTable<T>& table, QString T::*name, const QString& text)
{
    const QString wanted = text.trimmed();
    if (const auto id = decltype(T::id)::fromText(wanted); !id.isNull()) {
        if (const T* found = table.find(id)) {
            return *found;
        }
    }
    std::vector<const T*> alike;
    QStringList names;
    for (const T& item : table) {
        names += item.*name;
        if (item.*name == wanted) {
            return item;
        }
        if ((item.*name).compare(wanted, Qt::CaseInsensitive) == 0) {
            alike.push_back(&item);
        }
    }
    if (alike.size() == 1) {
        return *alike.front();
    }
    if (alike.empty()) {
        return failure(ErrorCode::EntityMissing, wanted, QString(), QString(), listed(names));
    }
    QStringList candidates;
    for (const T* item : alike) {
        candidates += QStringLiteral("%1 (%2)").arg(item->*name, item->id.toText());
    }
    return failure(ErrorCode::NameAmbiguous, wanted, QString(), QString(), listed(candidates));
}

} // namespace

Result<study::Recording> findRecording(const study::Study& study, const QString& text)
{
    return find(study.recordings, &study::Recording::name, text);
}

Result<study::Coder> findCoder(const study::Study& study, const QString& text)
{
    return find(study.coders, &study::Coder::name, text);
}

Result<study::School> findSchool(const study::Study& study, const QString& text)
{
    return find(study.schools, &study::School::name, text);
}

Result<study::Mentor> findMentor(const study::Study& study, const QString& text)
{
    return find(study.mentors, &study::Mentor::pseudonym, text);
}

Result<study::Student> findStudent(const study::Study& study, const QString& text)
{
    return find(study.students, &study::Student::pseudonym, text);
}

Result<study::Round> findRound(const study::Study& study, const QString& text)
{
    return find(study.rounds, &study::Round::name, text);
}

Result<study::Coder> defaultCoder(const study::Study& study)
{
    const study::Coder* consensus = nullptr;
    std::vector<const study::Coder*> busy;
    QStringList names;
    for (const study::Coder& coder : study.coders) {
        const bool hasCoded = std::ranges::any_of(study.codings, [&](const study::Coding& coding) {
            return coding.header.coder == coder.id && !coding.isEmpty();
        });
        if (coder.role == study::CoderRole::Consensus) {
            consensus = &coder;
            if (hasCoded) {
                return coder;
            }
        } else if (hasCoded) {
            busy.push_back(&coder);
            names += coder.name;
        }
    }
    if (busy.size() == 1) {
        return *busy.front();
    }
    if (busy.empty() && consensus != nullptr) {
        return *consensus;
    }
    return failure(ErrorCode::CoderNotNamed, study.info.title, QString(), QString(), listed(names));
}

Result<std::optional<study::RoundId>> roundNamed(const study::Study& study, const QString& text)
{
    if (text.isEmpty()) {
        return std::optional<study::RoundId>();
    }
    return findRound(study, text).map([](const study::Round& round) {
        return std::optional(round.id);
    });
}

} // namespace rozet::workflow
