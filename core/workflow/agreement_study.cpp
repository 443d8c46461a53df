// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_study.h"

#include "core/workflow/tally_counts.h"

#include <algorithm>
#include <map>

namespace rozet::workflow {

namespace {

using codebook::CodeLevel;

/// What a reader must know about the figures, in Dutch or English.
QString words(const QString& language, const char* dutch, const char* english)
{
    return QString::fromUtf8(language == QLatin1String("nl") ? dutch : english);
}

class Builder
{
public:
    Builder(const study::Study& study, const StudyAgreementSettings& settings)
        : m_study(study), m_settings(settings), m_columns(study)
    {
    }

    Result<StudyTimeline> build()
    {
        for (const study::CoderId& id : m_settings.coders) {
            const study::Coder* coder = m_study.coders.find(id);
            if (coder == nullptr) {
                return failure(ErrorCode::EntityMissing, id.toText());
            }
            m_timeline.input.coders += coder->name;
            m_codings.push_back(codingsOf(m_study, id, m_settings.round, m_remarks));
        }
        chooseCodes();
        for (const study::Recording* recording : study::recordingsByName(m_study)) {
            if (!m_settings.recording || *m_settings.recording == recording->id) {
                addRecording(*recording);
            }
        }
        addCategories();
        addNotes();
        return std::move(m_timeline);
    }

private:
    /// Codes coders can give now, and others where somebody gave them.
    void chooseCodes()
    {
        std::vector<bool> used(m_columns.columns().size(), false);
        for (const CodingByRecording& codings : m_codings) {
            for (const auto& [recording, coding] : codings) {
                if (m_settings.recording && !(*m_settings.recording == recording)) {
                    continue;
                }
                for (const study::Fragment& fragment : coding->fragments) {
                    for (const codebook::CodeId& id : fragment.codes) {
                        if (const TallyColumns::Target* target = m_columns.target(id)) {
                            used[target->columns.front()] = true;
                        }
                    }
                }
            }
        }
        m_places.assign(used.size(), -1);
        for (std::size_t column = 0; column < used.size(); ++column) {
            const TallyColumns::Column& from = m_columns.columns()[column];
            const bool offered = !from.retired && from.code->selectable;
            if (from.code->level == CodeLevel::Fragment && (used[column] || offered)) {
                m_places[column] = static_cast<std::int32_t>(m_timeline.input.codes.size());
                m_timeline.input.codes += from.id.text();
                m_timeline.input.codeLabels += from.code->label.in(m_settings.language);
                m_codeCategories.push_back(from.code->category);
            }
        }
        m_timeline.input.data.coders = m_settings.coders.size();
        m_timeline.input.data.codes = m_codeCategories.size();
    }

    void addRecording(const study::Recording& recording)
    {
        agreement::CodedRecording coded;
        coded.to = recording.duration.microseconds();
        std::vector<const study::Coding*> codings;
        std::vector<std::vector<study::FragmentId>> sources;
        std::int64_t last = 0;
        bool any = false;
        for (const CodingByRecording& byRecording : m_codings) {
            const auto found = byRecording.find(recording.id);
            const study::Coding* coding = found == byRecording.end() ? nullptr : found->second;
            codings.push_back(coding);
            sources.emplace_back();
            agreement::CoderTrack track;
            track.coded = coding != nullptr;
            any = any || track.coded;
            if (coding != nullptr) {
                m_unfinished += coding->header.state != study::CodingState::Closed ? 1 : 0;
                last = std::max(last, addFragments(*coding, coded.to, track, sources.back()));
            }
            coded.coders.push_back(std::move(track));
        }
        if (!any) {
            return;
        }
        if (recording.duration.isZero()) {
            coded.to = last;
            m_unknownLength += recording.name;
        }
        m_timeline.input.recordings += recording.name;
        m_timeline.input.data.recordings.push_back(std::move(coded));
        m_timeline.recordings.push_back(recording.id);
        m_timeline.codings.push_back(std::move(codings));
        m_timeline.sources.push_back(std::move(sources));
    }

    /// The end of the last.
    std::int64_t addFragments(const study::Coding& coding, std::int64_t length,
                              agreement::CoderTrack& track, std::vector<study::FragmentId>& sources)
    {
        std::int64_t last = 0;
        for (const study::Fragment& fragment : coding.fragments) {
            const std::int64_t start = fragment.span.start.microseconds();
            const std::int64_t end = fragment.span.end.microseconds();
            last = std::max(last, end);
            m_beyond += length > 0 && end > length ? 1 : 0;
            m_withoutCode += fragment.codes.empty() ? 1 : 0;
            std::vector<std::int32_t> given;
            for (const codebook::CodeId& id : fragment.codes) {
                const TallyColumns::Target* target = m_columns.target(id);
                const std::int32_t code =
                    target == nullptr ? -1 : m_places[target->columns.front()];
                if (code < 0) {
                    ++m_unknownCodes;
                    continue;
                }
                m_mapped += target->mapped ? 1 : 0;
                if (std::find(given.begin(), given.end(), code) == given.end()) {
                    given.push_back(code);
                    track.fragments.push_back({start, end, code});
                    sources.push_back(fragment.id);
                }
            }
        }
        return last;
    }

    void addCategories()
    {
        std::map<codebook::CategoryId, std::vector<std::size_t>> byCategory;
        for (std::size_t code = 0; code < m_codeCategories.size(); ++code) {
            byCategory[m_codeCategories[code]].push_back(code);
        }
        if (byCategory.size() < 2) {
            return;
        }
        const codebook::Codebook& book = m_study.codebooks.back().codebook;
        for (const codebook::Category& category : book.categories) {
            if (const auto found = byCategory.find(category.id); found != byCategory.end()) {
                m_timeline.categories.push_back({category.id.text(),
                                                 category.label.in(m_settings.language),
                                                 only(found->second)});
            }
        }
    }

    [[nodiscard]] TimelineInput only(const std::vector<std::size_t>& codes) const
    {
        TimelineInput part = m_timeline.input;
        part.codes.clear();
        part.codeLabels.clear();
        std::vector<std::int32_t> places(m_codeCategories.size(), -1);
        for (const std::size_t code : codes) {
            places[code] = static_cast<std::int32_t>(part.codes.size());
            part.codes += m_timeline.input.codes[static_cast<qsizetype>(code)];
            part.codeLabels += m_timeline.input.codeLabels[static_cast<qsizetype>(code)];
        }
        part.data.codes = codes.size();
        for (agreement::CodedRecording& recording : part.data.recordings) {
            for (agreement::CoderTrack& track : recording.coders) {
                std::erase_if(track.fragments, [&places](agreement::TimedFragment& fragment) {
                    fragment.code = places[static_cast<std::size_t>(fragment.code)];
                    return fragment.code < 0;
                });
            }
        }
        return part;
    }

    void addNotes()
    {
        const QString& language = m_settings.language;
        const auto note = [&](qint64 count, const char* dutch, const char* english) {
            if (count > 0) {
                m_timeline.input.notes += words(language, dutch, english).arg(count);
            }
        };
        note(m_unfinished, "%1 codering(en) zijn nog niet afgesloten.",
             "%1 coding(s) are not closed yet.");
        note(m_remarks.severalCodings,
             "%1 opname(n) zijn in meer dan één ronde gecodeerd; de eigenlijke codering telt.",
             "%1 recording(s) were coded in more than one round; the coding proper counts.");
        note(m_mapped, "%1 keer telde een vervallen code voor haar opvolger.",
             "A retired code counted for its successor %1 time(s).");
        note(m_unknownCodes, "%1 code(s) op fragmenten staan in geen codeboek en tellen niet mee.",
             "%1 code(s) on fragments are in no codebook and do not count.");
        note(m_withoutCode, "%1 fragment(en) zonder code tellen niet mee.",
             "%1 fragment(s) without a code do not count.");
        note(m_beyond,
             "%1 fragment(en) lopen door na het einde van de opname en zijn daar "
             "afgekapt.",
             "%1 fragment(s) reach beyond the end of the recording and were cut off there.");
        if (!m_unknownLength.isEmpty()) {
            m_timeline.input.notes +=
                words(language,
                      "Van %1 is de lengte niet bekend; gerekend is tot het laatste fragment.",
                      "The length of %1 is not known; it was taken to end with the last fragment.")
                    .arg(m_unknownLength.join(QStringLiteral(", ")));
        }
    }

    const study::Study& m_study;
    const StudyAgreementSettings& m_settings;
    TallyColumns m_columns;
    TallyRemarks m_remarks;
    std::vector<CodingByRecording> m_codings;
    std::vector<std::int32_t> m_places; ///< per column the code, or -1
    std::vector<codebook::CategoryId> m_codeCategories;
    StudyTimeline m_timeline;
    QStringList m_unknownLength;
    qint64 m_unfinished = 0;
    qint64 m_mapped = 0;
    qint64 m_unknownCodes = 0;
    qint64 m_withoutCode = 0;
    qint64 m_beyond = 0;
};

} // namespace

Result<StudyTimeline> studyTimeline(const study::Study& study,
                                    const StudyAgreementSettings& settings)
{
    if (settings.coders.size() < 2) {
        QStringList names;
        for (const study::Coder& coder : study.coders) {
            names += coder.name;
        }
        return failure(ErrorCode::CoderNotNamed, QString(), QString(), QString(),
                       names.join(QStringLiteral(", ")));
    }
    if (settings.recording && study.recordings.find(*settings.recording) == nullptr) {
        return failure(ErrorCode::EntityMissing, settings.recording->toText());
    }
    if (settings.round && study.rounds.find(*settings.round) == nullptr) {
        return failure(ErrorCode::EntityMissing, settings.round->toText());
    }
    if (study.codebooks.empty()) {
        return failure(ErrorCode::EntityMissing, study.info.title);
    }
    return Builder(study, settings).build();
}

TimelineInput oneRecording(const TimelineInput& input, std::size_t recording)
{
    TimelineInput one = input;
    one.data.recordings = {input.data.recordings[recording]};
    one.recordings = {input.recordings[static_cast<qsizetype>(recording)]};
    one.notes.clear();
    return one;
}

} // namespace rozet::workflow
