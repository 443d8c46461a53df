// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"

#include "codebook/shipped_codebooks.h"
#include "core/store/study_store.h"
#include "core/study/apply_change.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

namespace rozet::test {

namespace {

using namespace study;

void apply(Study& study, const Change& change)
{
    if (const auto applied = applyChange(study, change); !applied) {
        qFatal("the test's own study is not valid: code %d",
               static_cast<int>(applied.error().code));
    }
}

Fragment fragment(double start, double end, const char* code, const QString& description)
{
    Fragment made;
    made.id = FragmentId::create();
    made.span = {MediaTime::fromSeconds(start), MediaTime::fromSeconds(end)};
    made.codes = {codebook::CodeId(QString::fromLatin1(code))};
    made.description = description;
    return made;
}

CoderId consensusOf(const Study& study)
{
    for (const Coder& coder : study.coders) {
        if (coder.role == CoderRole::Consensus) {
            return coder.id;
        }
    }
    return {};
}

} // namespace

void StudyFolder::write(const Study& content) const
{
    QFile::remove(study());
    NoProgress progress;
    const auto made = store::StudyStore::create(study(), content, SystemClock(), progress);
    if (!made) {
        qFatal("the test's study cannot be written: code %d", static_cast<int>(made.error().code));
    }
}

Study StudyFolder::read() const
{
    NoProgress progress;
    auto opened =
        store::StudyStore::open(study(), store::OpenMode::ReadOnly, SystemClock(), progress);
    return opened ? std::move(opened->study) : Study();
}

QByteArray StudyFolder::bytes(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void StudyFolder::put(const QString& name, const QByteArray& bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).absolutePath());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's own file");
    }
}

QStringList StudyFolder::names() const
{
    return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

Study smallStudy()
{
    const auto book = codebook::shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
    Study made = newStudy(QStringLiteral("Gesprekken"), *book,
                          QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
    const School school{SchoolId::create(), QStringLiteral("A"), {}};
    const Mentor mentor{MentorId::create(), QStringLiteral("M1"), school.id, {}};
    const Student student{
        StudentId::create(), QStringLiteral("L-0417"), school.id, QStringLiteral("4 havo"), {}};
    Recording first;
    first.id = RecordingId::create();
    first.name = QStringLiteral("R1");
    first.school = school.id;
    first.mentor = mentor.id;
    first.students = {student.id};
    first.duration = MediaDuration::fromSeconds(600);
    first.note = QStringLiteral("opgenomen in lokaal 12");
    first.media = {{QStringLiteral("media/r1.wav"), {}, 0, {}, {}}};
    Recording second;
    second.id = RecordingId::create();
    second.name = QStringLiteral("R2");
    const Coder ann{CoderId::create(), QStringLiteral("ann"), CoderRole::Coder};
    const CodingHeader byAnn{CodingId::create(), first.id, ann.id, {}, CodingState::Busy, 1};
    CodingHeader agreed{CodingId::create(), first.id, consensusOf(made), {}, CodingState::Busy, 1};
    Consent consent;
    consent.id = ConsentId::create();
    consent.recording = first.id;
    consent.state = ConsentState::Given;
    consent.note = QStringLiteral("formulier in de kluis");

    for (const Change& change : std::vector<Change>{
             Add<School>{school}, Add<Mentor>{mentor}, Add<Student>{student}, Add<Recording>{first},
             Add<Recording>{second}, Add<Coder>{ann}, Add<Consent>{consent},
             Add<CodingHeader>{byAnn}, Add<CodingHeader>{agreed},
             AddTo<Fragment>{byAnn.id, fragment(10, 40, "talenten_kwaliteiten",
                                                QStringLiteral("over zijn hobby timmeren"))},
             AddTo<Fragment>{byAnn.id,
                             fragment(30, 60, "talenten_kwaliteiten", QStringLiteral("pauze"))},
             AddTo<Fragment>{byAnn.id, fragment(100.123456, 101, "netwerk_persoonlijk", QString())},
             AddTo<Fragment>{agreed.id, fragment(10, 40, "talenten_kwaliteiten",
                                                 QStringLiteral("eens over het timmeren"))},
             AddTo<Fragment>{agreed.id, fragment(200, 260, "netwerk_persoonlijk", QString())}}) {
        apply(made, change);
    }
    agreed.state = CodingState::Closed;
    apply(made, Replace<CodingHeader>{agreed});
    return made;
}

QByteArray wavBytes(int tenths, int seed)
{
    constexpr int kRate = 8000;
    const int samples = kRate / 10 * tenths;
    QByteArray data;
    for (int i = 0; i < samples; ++i) {
        const auto value = static_cast<qint16>((i * (seed + 3) * 37) % 20000 - 10000);
        const qint16 little = qToLittleEndian(value);
        data.append(reinterpret_cast<const char*>(&little), 2);
    }
    const auto number = [](quint32 value) {
        const quint32 little = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char*>(&little), 4);
    };
    const auto size = static_cast<quint32>(data.size());
    return QByteArray("RIFF") + number(36 + size) + "WAVEfmt " + number(16) +
           QByteArray("\x01\x00\x01\x00", 4) + number(kRate) + number(kRate * 2) +
           QByteArray("\x02\x00\x10\x00", 4) + "data" + number(size) + data;
}

} // namespace rozet::test
