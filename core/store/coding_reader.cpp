// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/coding_reader.h"

#include "core/store/cells.h"
#include "core/store/names.h"
#include "core/store/row_reader.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace rozet::store {

namespace {

using study::Coding;
using study::CodingId;

constexpr std::int64_t kRowsBetweenReports = 20000;

// A million fragments name the same few codes and sectors: they share the texts of the codebook.
class SharedTexts
{
public:
    explicit SharedTexts(const study::Study& study)
    {
        for (const codebook::CodebookRevision& revision : study.codebooks) {
            for (const codebook::Code& code : revision.codebook.codes) {
                remember(code.id.text());
            }
            for (const codebook::LearySector& sector : revision.codebook.rose.sectors) {
                remember(sector.id);
            }
        }
    }

    const QString& text(std::string_view utf8)
    {
        const auto known = m_texts.find(utf8);
        if (known != m_texts.end()) {
            return known->second;
        }
        return remember(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    }

private:
    struct Hash
    {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    const QString& remember(const QString& text)
    {
        return m_texts.emplace(text.toUtf8().toStdString(), text).first->second;
    }

    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
};

std::optional<codebook::LearyPosition> readPosition(RowReader& row, SharedTexts& texts)
{
    const std::optional<std::string_view> sector = row.utf8OrNull();
    const std::optional<double> together = row.realOrNull();
    const std::optional<double> above = row.realOrNull();
    if (together.has_value() != above.has_value() || (!sector && together)) {
        row.reject(QStringLiteral("sector"));
    }
    if (!sector) {
        return std::nullopt;
    }
    codebook::LearyPosition position{texts.text(*sector), std::nullopt};
    if (together && above) {
        position.point = codebook::LearyPoint{*together, *above};
    }
    return position;
}

std::optional<study::KeyedStart> readKeyed(RowReader& row)
{
    const std::optional<qint64> pressed = row.integerOrNull();
    const std::optional<qint64> taken = row.integerOrNull();
    const std::optional<double> rate = row.realOrNull();
    if (pressed.has_value() != taken.has_value() || pressed.has_value() != rate.has_value()) {
        row.reject(QStringLiteral("keyed_us"));
    }
    if (!pressed || !taken || !rate) {
        return std::nullopt;
    }
    return study::KeyedStart{MediaTime::fromMicroseconds(*pressed),
                             MediaDuration::fromMicroseconds(*taken), *rate};
}

std::vector<codebook::CodeId> readCodes(std::string_view cell, SharedTexts& texts)
{
    std::vector<codebook::CodeId> codes;
    if (cell.empty()) {
        return codes;
    }
    codes.reserve(static_cast<std::size_t>(std::ranges::count(cell, '|')) + 1);
    while (true) {
        const std::size_t end = cell.find('|');
        codes.emplace_back(texts.text(cell.substr(0, end)));
        if (end == std::string_view::npos) {
            return codes;
        }
        cell.remove_prefix(end + 1);
    }
}

// Rows come by coding, so that the coding is looked up once for all of its rows.
class CurrentCoding
{
public:
    explicit CurrentCoding(study::Study& study) : m_study(study) {}

    Coding* of(RowReader& row)
    {
        const auto id = row.id<CodingId>();
        if (m_coding == nullptr || !(m_coding->id == id)) {
            m_coding = m_study.codings.find(id);
        }
        if (m_coding == nullptr) {
            row.reject(QStringLiteral("coding_id"));
        }
        return m_coding;
    }

private:
    study::Study& m_study;
    Coding* m_coding = nullptr;
};

bool byPlace(const study::Fragment& a, const study::Fragment& b)
{
    return a.span != b.span ? a.span < b.span : a.id < b.id;
}

void moveInto(Coding* coding, std::vector<study::Fragment>& fragments)
{
    if (coding != nullptr) {
        std::ranges::sort(fragments, byPlace);
        coding->fragments.reserve(fragments.size());
        for (study::Fragment& fragment : fragments) {
            coding->fragments.insert(std::move(fragment));
        }
    }
    fragments.clear();
}

Done readHeaders(Connection& connection, study::Study& study)
{
    Result<RowReader> rows = RowReader::start(connection, tables::coding);
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        Coding coding;
        coding.id = rows->id<CodingId>();
        coding.header.id = coding.id;
        coding.header.recording = rows->id<study::RecordingId>();
        coding.header.coder = rows->id<study::CoderId>();
        coding.header.round = rows->idOrNull<study::RoundId>();
        const auto state = valueNamed<study::CodingState>(rows->utf8());
        coding.header.codebookRevision = rows->smallInteger(1);
        if (!state) {
            rows->reject(QStringLiteral("state"));
        } else {
            coding.header.state = *state;
        }
        if (!study.codings.insert(std::move(coding))) {
            rows->reject(QStringLiteral("id"));
        }
    }
    return rows->finish();
}

Done readFragments(Connection& connection, study::Study& study, SharedTexts& texts,
                   Progress& progress)
{
    Result<RowReader> rows = RowReader::start(connection, tables::fragment);
    if (!rows) {
        return failure(rows.error());
    }
    CurrentCoding current(study);
    Coding* coding = nullptr;
    std::vector<study::Fragment> fragments;
    std::int64_t done = 0;
    while (rows->next()) {
        if (++done % kRowsBetweenReports == 0) {
            if (progress.cancelled()) {
                return failure(ErrorCode::Cancelled);
            }
            progress.report(done, 0);
        }
        Coding* home = current.of(*rows);
        if (home != coding) {
            moveInto(coding, fragments);
            coding = home;
        }
        study::Fragment& fragment = fragments.emplace_back();
        fragment.id = rows->id<study::FragmentId>();
        fragment.span.start = MediaTime::fromMicroseconds(rows->integer());
        fragment.span.end = MediaTime::fromMicroseconds(rows->integer());
        fragment.codes = readCodes(rows->utf8(), texts);
        fragment.mentor = readPosition(*rows, texts);
        fragment.student = readPosition(*rows, texts);
        fragment.description = rows->text();
        fragment.memo = rows->text();
        fragment.codebookRevision = rows->smallInteger(1);
        fragment.createdMs = rows->integer();
        fragment.modifiedMs = rows->integer();
        fragment.keyed = readKeyed(*rows);
    }
    moveInto(coding, fragments);
    return rows->finish();
}

Done readRecordingCodes(Connection& connection, study::Study& study, SharedTexts& texts)
{
    Result<RowReader> rows = RowReader::start(connection, tables::recordingCode);
    if (!rows) {
        return failure(rows.error());
    }
    CurrentCoding current(study);
    while (rows->next()) {
        Coding* coding = current.of(*rows);
        const codebook::CodeId code(texts.text(rows->utf8()));
        study::RecordingCodeValue value;
        value.value = rows->text();
        value.note = rows->text();
        value.codebookRevision = rows->smallInteger(1);
        if (coding != nullptr && !coding->recordingCodes.emplace(code, std::move(value)).second) {
            rows->reject(QStringLiteral("code"));
        }
    }
    return rows->finish();
}

Done readRecordingPositions(Connection& connection, study::Study& study, SharedTexts& texts)
{
    Result<RowReader> rows = RowReader::start(connection, tables::recordingPosition);
    if (!rows) {
        return failure(rows.error());
    }
    CurrentCoding current(study);
    while (rows->next()) {
        Coding* coding = current.of(*rows);
        const auto party = valueNamed<study::Party>(rows->utf8());
        auto position = readPosition(*rows, texts);
        if (!party || !position) {
            rows->reject(QStringLiteral("party"));
        } else if (coding != nullptr) {
            (*party == study::Party::Mentor ? coding->mentor : coding->student) =
                std::move(position);
        }
    }
    return rows->finish();
}

Done readSummaries(Connection& connection, study::Study& study)
{
    Result<RowReader> rows = RowReader::start(connection, tables::summary);
    if (!rows) {
        return failure(rows.error());
    }
    CurrentCoding current(study);
    while (rows->next()) {
        Coding* coding = current.of(*rows);
        const codebook::CategoryId category(rows->text());
        QString text = rows->text();
        if (coding != nullptr && !coding->summary.emplace(category, std::move(text)).second) {
            rows->reject(QStringLiteral("category"));
        }
    }
    return rows->finish();
}

Done readTraces(Connection& connection, study::Study& study)
{
    Result<RowReader> rows = RowReader::start(connection, tables::trace);
    if (!rows) {
        return failure(rows.error());
    }
    CurrentCoding current(study);
    while (rows->next()) {
        Coding* coding = current.of(*rows);
        study::Trace trace;
        trace.id = rows->id<study::TraceId>();
        const auto party = valueNamed<study::Party>(rows->utf8());
        auto samples = readSamplesCell(rows->blob());
        if (!party || !samples) {
            rows->reject(QStringLiteral("samples"));
            continue;
        }
        trace.party = *party;
        trace.samples = std::move(*samples);
        if (coding != nullptr && !coding->traces.insert(std::move(trace))) {
            rows->reject(QStringLiteral("id"));
        }
    }
    return rows->finish();
}

std::vector<study::FragmentId> readIds(RowReader& row)
{
    std::vector<study::FragmentId> ids;
    const std::optional<QStringList> texts = readListCell(row.utf8());
    for (const QString& text : texts.value_or(QStringList())) {
        ids.push_back(study::FragmentId::fromText(text));
    }
    if (!texts || std::ranges::any_of(ids, &study::FragmentId::isNull)) {
        row.reject(QStringLiteral("list"));
    }
    return ids;
}

// Nothing for no name; a name that means nothing is damage.
template <class E>
std::optional<E> readNameOrNull(RowReader& row, const char* column)
{
    const std::optional<std::string_view> name = row.utf8OrNull();
    if (!name) {
        return std::nullopt;
    }
    const std::optional<E> value = valueNamed<E>(*name);
    if (!value) {
        row.reject(QLatin1String(column));
    }
    return value;
}

Done readSettlements(Connection& connection, study::Study& study, SharedTexts& texts)
{
    Result<RowReader> rows = RowReader::start(connection, tables::settlement);
    if (!rows) {
        return failure(rows.error());
    }
    CurrentCoding current(study);
    while (rows->next()) {
        Coding* coding = current.of(*rows);
        study::Settlement settlement;
        settlement.id = rows->id<study::SettlementId>();
        settlement.sources = readIds(*rows);
        if (const auto answer = rows->utf8OrNull()) {
            settlement.answer = codebook::CodeId(texts.text(*answer));
        }
        settlement.position = readNameOrNull<study::Party>(*rows, "position");
        const auto choice = readNameOrNull<study::SettlementChoice>(*rows, "choice");
        settlement.taken = rows->idOrNull<study::CoderId>();
        settlement.results = readIds(*rows);
        settlement.reason = readNameOrNull<study::SettlementReason>(*rows, "reason");
        settlement.note = rows->text();
        settlement.settledBy = rows->id<study::CoderId>();
        settlement.settledMs = rows->integer();
        settlement.choice = choice.value_or(study::SettlementChoice::Agreed);
        if (coding != nullptr && !coding->settlements.insert(std::move(settlement))) {
            rows->reject(QStringLiteral("id"));
        }
    }
    return rows->finish();
}

Done readEvents(Connection& connection, study::Study& study)
{
    Result<RowReader> rows = RowReader::start(connection, tables::codingEvent);
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        study::CodingEvent event;
        event.id = rows->id<study::CodingEventId>();
        event.coding = rows->id<CodingId>();
        const auto kind = readNameOrNull<study::CodingEventKind>(*rows, "kind");
        event.kind = kind.value_or(study::CodingEventKind::Closed);
        event.by = rows->idOrNull<study::CoderId>();
        event.reason = rows->text();
        event.atMs = rows->integer();
        if (!study.events.insert(std::move(event))) {
            rows->reject(QStringLiteral("id"));
        }
    }
    return rows->finish();
}

Done readActiveTimes(Connection& connection, study::Study& study)
{
    Result<RowReader> rows = RowReader::start(connection, tables::activeTime);
    if (!rows) {
        return failure(rows.error());
    }
    CurrentCoding current(study);
    while (rows->next()) {
        Coding* coding = current.of(*rows);
        const QDate day = rows->date();
        const qint64 milliseconds = rows->integer();
        if (coding != nullptr && !coding->activeTime.emplace(day, milliseconds).second) {
            rows->reject(QStringLiteral("day"));
        }
    }
    return rows->finish();
}

} // namespace

Done readCodings(Connection& connection, study::Study& study, Progress& progress)
{
    SharedTexts texts(study);
    return readHeaders(connection, study)
        .and_then([&] { return readFragments(connection, study, texts, progress); })
        .and_then([&] { return readRecordingCodes(connection, study, texts); })
        .and_then([&] { return readRecordingPositions(connection, study, texts); })
        .and_then([&] { return readSummaries(connection, study); })
        .and_then([&] { return readTraces(connection, study); })
        .and_then([&] { return readActiveTimes(connection, study); })
        .and_then([&] { return readSettlements(connection, study, texts); })
        .and_then([&] { return readEvents(connection, study); });
}

} // namespace rozet::store
