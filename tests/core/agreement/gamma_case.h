// SPDX-License-Identifier: GPL-3.0-or-later
// The fragments in the reference cases of gamma, as core/agreement takes them.
#pragma once

#include "core/agreement/gamma.h"
#include "tests/core/agreement/oracle.h"

#include <algorithm>
#include <limits>

namespace rozet::oracle {

/// Coder -> list of {start, end, code}. Times become millionths, so that nothing is rounded away.
inline agreement::CodedRecording recordingOf(const QJsonObject& coders, QStringList& codes)
{
    agreement::CodedRecording recording;
    double last = 0;
    for (const QString& coder : coders.keys()) {
        agreement::CoderTrack& track = recording.coders.emplace_back();
        for (const QJsonValue& entry : coders.value(coder).toArray()) {
            const QString code = entry[QStringLiteral("code")].toString();
            if (!codes.contains(code)) {
                codes.append(code);
            }
            const double end = entry[QStringLiteral("end")].toDouble();
            last = std::max(last, end);
            track.fragments.push_back(
                {std::llround(1e6 * entry[QStringLiteral("start")].toDouble()),
                 std::llround(1e6 * end), std::int32_t(codes.indexOf(code))});
        }
    }
    // These cases have no window: it is what the fragments span.
    recording.to = std::llround(1e6 * last);
    recording.from = recording.to;
    for (const agreement::CoderTrack& track : recording.coders) {
        for (const agreement::TimedFragment& fragment : track.fragments) {
            recording.from = std::min(recording.from, fragment.start);
        }
    }
    return recording;
}

inline agreement::CodedRecordings recordingsOf(const QJsonObject& coders, QStringList& codes)
{
    agreement::CodedRecordings data;
    data.recordings.push_back(recordingOf(coders, codes));
    data.coders = data.recordings[0].coders.size();
    data.codes = std::size_t(codes.size());
    return data;
}

/// A case of the performance family: rows of coder, start, end, code in seconds.
inline agreement::CodedRecordings benchmarkOf(const QJsonObject& row)
{
    QStringList coders;
    QStringList codes;
    agreement::CodedRecording recording;
    for (const QJsonValue& unit : row.value(QStringLiteral("units")).toArray()) {
        const QString coder = unit[0].toString();
        const QString code = unit[3].toString();
        if (!coders.contains(coder)) {
            coders.append(coder);
            recording.coders.emplace_back();
        }
        if (!codes.contains(code)) {
            codes.append(code);
        }
        recording.coders[std::size_t(coders.indexOf(coder))].fragments.push_back(
            {std::llround(1e6 * unit[1].toDouble()), std::llround(1e6 * unit[2].toDouble()),
             std::int32_t(codes.indexOf(code))});
    }
    recording.to = std::llround(1e6 * row.value(QStringLiteral("length_s")).toDouble());
    agreement::CodedRecordings data;
    data.coders = recording.coders.size();
    data.codes = std::size_t(codes.size());
    data.recordings.push_back(std::move(recording));
    return data;
}

} // namespace rozet::oracle
