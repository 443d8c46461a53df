// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/generator/script.h"

#include "core/base/number_text.h"
#include "core/base/text_file.h"

namespace rozet::samples {

namespace {

QString speakerLetter(study::Party party)
{
    return party == study::Party::Mentor ? QStringLiteral("M") : QStringLiteral("S");
}

} // namespace

Result<std::vector<Turn>> readScript(const QString& path)
{
    const Result<QByteArray> bytes = readWholeFile(path);
    if (!bytes) {
        return failure(bytes.error());
    }
    std::vector<Turn> turns;
    int row = 0;
    for (const QString& line : QString::fromUtf8(*bytes).split(u'\n')) {
        ++row;
        if (line.trimmed().isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        const QStringList parts = line.split(u'|');
        const QString who = parts.first().trimmed();
        if (parts.size() != 3 || !(who.startsWith(u'M') || who.startsWith(u'S'))) {
            return failure(ErrorCode::RowInvalid, path, QString::number(row), line);
        }
        Turn turn;
        turn.speaker = who.startsWith(u'M') ? study::Party::Mentor : study::Party::Student;
        turn.overlaps = who.endsWith(u'~');
        turn.codes = parts[1].split(u' ', Qt::SkipEmptyParts);
        turn.text = parts[2].trimmed();
        turns.push_back(turn);
    }
    return turns;
}

Done writeSpokenTurns(const QString& path, const std::vector<SpokenTurn>& turns)
{
    QString text = QStringLiteral("speaker\tstart_ms\tend_ms\tcodes\ttext\n");
    for (const SpokenTurn& turn : turns) {
        text += QStringList{speakerLetter(turn.speaker), QString::number(turn.startMs),
                            QString::number(turn.endMs), turn.codes.join(u' '), turn.text}
                    .join(u'\t') +
                u'\n';
    }
    return writeWholeFile(path, text.toUtf8());
}

Result<std::vector<SpokenTurn>> readSpokenTurns(const QString& path)
{
    const Result<QByteArray> bytes = readWholeFile(path);
    if (!bytes) {
        return failure(bytes.error());
    }
    std::vector<SpokenTurn> turns;
    const QStringList lines = QString::fromUtf8(*bytes).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype row = 1; row < lines.size(); ++row) {
        const QStringList cells = lines[row].split(u'\t');
        if (cells.size() != 5 || !readInteger(cells[1]) || !readInteger(cells[2])) {
            return failure(ErrorCode::RowInvalid, path, QString::number(row + 1), lines[row]);
        }
        turns.push_back(
            {cells[0] == QStringLiteral("M") ? study::Party::Mentor : study::Party::Student,
             *readInteger(cells[1]), *readInteger(cells[2]),
             cells[3].split(u' ', Qt::SkipEmptyParts), cells[4]});
    }
    return turns;
}

} // namespace rozet::samples
