// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the fragments of a reference case, and small sets of random ones.
#pragma once

#include "core/agreement/fragments.h"
#include "core/statistics/random.h"
#include "tests/core/agreement/oracle.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace rozet::oracle {

struct TimelineCase
{
    agreement::CodedRecordings data; ///< one recording
    QStringList codes;               ///< sorted

    [[nodiscard]] qsizetype code(const QString& name) const { return codes.indexOf(name); }
};

inline std::int64_t whole(const QJsonValue& value)
{
    return std::llround(value.toDouble());
}

inline agreement::CoderTrack trackOf(const QJsonArray& fragments, const QStringList& codes)
{
    agreement::CoderTrack track;
    for (const QJsonValue& value : fragments) {
        const QJsonObject fragment = value.toObject();
        const qsizetype code = codes.indexOf(fragment.value(QStringLiteral("code")).toString());
        track.fragments.push_back({whole(fragment.value(QStringLiteral("start"))),
                                   whole(fragment.value(QStringLiteral("end"))),
                                   static_cast<std::int32_t>(code)});
    }
    return track;
}

/// Of {"coders": {"coder1": [...], ...} or [[...], ...], "window": [from, to], "types": [...]}.
inline TimelineCase timelineCase(const QJsonObject& input)
{
    TimelineCase made;
    QList<QJsonArray> tracks;
    const QJsonValue coders = input.value(QStringLiteral("coders"));
    if (coders.isArray()) {
        for (const QJsonValue& track : coders.toArray()) {
            tracks += track.toArray();
        }
    } else {
        const QJsonObject named = coders.toObject();
        for (const QString& name : named.keys()) {
            tracks += named.value(name).toArray();
        }
    }
    QSet<QString> names;
    std::int64_t last = 0;
    for (const QJsonArray& track : tracks) {
        for (const QJsonValue& fragment : track) {
            names += fragment.toObject().value(QStringLiteral("code")).toString();
            last = std::max(last, whole(fragment.toObject().value(QStringLiteral("end"))));
        }
    }
    for (const QJsonValue& type : input.value(QStringLiteral("types")).toArray()) {
        names += type.toString();
    }
    made.codes = QStringList(names.begin(), names.end());
    made.codes.sort();
    made.data.coders = static_cast<std::size_t>(tracks.size());
    made.data.codes = static_cast<std::size_t>(made.codes.size());
    agreement::CodedRecording recording;
    const QJsonArray window = input.value(QStringLiteral("window")).toArray();
    recording.from = window.isEmpty() ? 0 : whole(window.at(0));
    recording.to = window.isEmpty() ? last : whole(window.at(1));
    for (const QJsonArray& track : tracks) {
        recording.coders.push_back(trackOf(track, made.codes));
    }
    made.data.recordings.push_back(std::move(recording));
    return made;
}

/// Coders who mostly see the same: codes exclude one another, or not.
inline agreement::CodedRecordings randomRecordings(std::uint64_t seed, std::size_t coders,
                                                   std::size_t codes, std::size_t recordings,
                                                   bool exclusive)
{
    agreement::CodedRecordings data;
    data.coders = coders;
    data.codes = codes;
    statistics::Random random(seed, 0);
    const auto below = [&random](std::int64_t bound) {
        return static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(bound)));
    };
    for (std::size_t index = 0; index < recordings; ++index) {
        agreement::CodedRecording recording;
        recording.to = 60'000 + below(60'000);
        recording.coders.resize(coders);
        for (std::int64_t start = below(3000); start + 9000 < recording.to;) {
            const std::int64_t end = start + 1000 + below(6000);
            const std::int64_t code = below(static_cast<std::int64_t>(codes));
            for (agreement::CoderTrack& track : recording.coders) {
                if (below(10) == 0) {
                    continue; // missed
                }
                const bool other = below(6) == 0;
                const std::int64_t own = other ? below(static_cast<std::int64_t>(codes)) : code;
                std::int64_t from = std::max<std::int64_t>(start + below(800) - 400, 0);
                if (exclusive && !track.fragments.empty()) {
                    from = std::max(from, track.fragments.back().end);
                }
                const std::int64_t to = std::max(end + below(800) - 400, from + 50);
                track.fragments.push_back({from, to, static_cast<std::int32_t>(own)});
                if (!exclusive && below(3) == 0) {
                    track.fragments.push_back(
                        {from, to,
                         static_cast<std::int32_t>((own + 1) % static_cast<std::int64_t>(codes))});
                }
            }
            start = exclusive ? end + below(2000) : start + 1000 + below(6000);
        }
        data.recordings.push_back(std::move(recording));
    }
    return data;
}

} // namespace rozet::oracle
