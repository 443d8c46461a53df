// SPDX-License-Identifier: GPL-3.0-or-later
// Builds small studies for tests, through applyChange, so that every one of them is allowed.
#pragma once

#include "core/study/apply_change.h"
#include "core/study/study.h"

#include <QTest>

namespace rozet::test {

using codebook::Code;
using codebook::CodeId;
using codebook::CodeLevel;

inline codebook::LocalizedText words(const char* dutch, const char* english)
{
    return {{QStringLiteral("nl"), QString::fromUtf8(dutch)},
            {QStringLiteral("en"), QString::fromUtf8(english)}};
}

inline CodeId codeId(const char* id)
{
    return CodeId(QString::fromLatin1(id));
}

inline Code makeCode(const char* id, const char* category, const char* dutch, const char* english,
                     const char* parent = nullptr, CodeLevel level = CodeLevel::Fragment)
{
    Code code;
    code.id = codeId(id);
    code.category = codebook::CategoryId(QString::fromLatin1(category));
    code.label = words(dutch, english);
    code.definition = words("Omschrijving", "Definition");
    if (parent != nullptr) {
        code.parent = codeId(parent);
    }
    code.level = level;
    return code;
}

/// experience (only groups) > hobby, job; talents; summary > repeat; at recording level setting
/// (yes or no) and eye_contact (1 to 3). A rose of eight sectors with borders on the axes.
inline codebook::Codebook smallCodebook()
{
    codebook::Codebook book;
    book.id =
        codebook::CodebookId::fromText(QStringLiteral("10000000-0000-4000-8000-000000000001"));
    book.title = words("Klein codeboek", "Small codebook");
    book.languages = {QStringLiteral("nl"), QStringLiteral("en")};
    book.categories = {{codebook::CategoryId(QStringLiteral("content")),
                        words("Inhoud", "Content"),
                        {},
                        QStringLiteral("#1b6ca8")},
                       {codebook::CategoryId(QStringLiteral("form")),
                        words("Vorm", "Form"),
                        {},
                        QStringLiteral("#b8651b")}};
    book.codes = {
        makeCode("experience", "content", "Ervaring", "Experience"),
        makeCode("hobby", "content", "Hobby", "Hobby", "experience"),
        makeCode("job", "content", "Bijbaan", "Side job", "experience"),
        makeCode("talents", "content", "Talenten", "Talents"),
        makeCode("summary", "form", "Samenvatten", "Summarise"),
        makeCode("repeat", "form", "Puntsgewijs", "Point by point", "summary"),
        makeCode("setting", "form", "Rustige ruimte", "Quiet room", nullptr, CodeLevel::Recording),
        makeCode("eye_contact", "form", "Oogcontact", "Eye contact", nullptr,
                 CodeLevel::Recording)};
    book.codes[0].selectable = false;
    book.codes[7].valueKind = codebook::ValueKind::Ordinal;
    for (int i = 1; i <= 3; ++i) {
        book.codes[7].values.push_back({QString::number(i), words("stap", "step")});
    }
    for (int i = 0; i < 8; ++i) {
        book.rose.sectors.push_back(
            {QStringLiteral("s%1").arg(i + 1), words("Sector", "Sector"), 22.5 + 45 * i});
    }
    return book;
}

class SmallStudy
{
public:
    study::Study study;
    study::CoderId coder;
    study::CoderId other;

    explicit SmallStudy(const codebook::Codebook& book = smallCodebook())
        : study(study::newStudy(QStringLiteral("Kleine studie"), book,
                                QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC)))
    {
        study.info.id =
            study::StudyId::fromText(QStringLiteral("20000000-0000-4000-8000-000000000001"));
        coder = study.coders.begin()->id;
        other = study::CoderId::create();
        apply(study::Add<study::Coder>{{other, QStringLiteral("Anna"), study::CoderRole::Coder}});
    }

    void apply(const study::Change& change)
    {
        const auto done = study::applyChange(study, change);
        if (!done) {
            qFatal("the test study is not allowed: error %d %s", int(done.error().code),
                   qPrintable(done.error().subject));
        }
    }

    study::SchoolId school(const char* name)
    {
        const auto id = study::SchoolId::create();
        apply(study::Add<study::School>{{id, QString::fromUtf8(name), {}}});
        return id;
    }

    study::MentorId mentor(const char* name, std::optional<study::SchoolId> school = {})
    {
        const auto id = study::MentorId::create();
        apply(study::Add<study::Mentor>{{id, QString::fromUtf8(name), school, {}}});
        return id;
    }

    study::RecordingId recording(const char* name, double seconds,
                                 std::optional<study::MentorId> mentor = {},
                                 std::optional<study::SchoolId> school = {})
    {
        study::Recording recording;
        recording.id = study::RecordingId::create();
        recording.name = QString::fromUtf8(name);
        recording.duration = MediaDuration::fromSeconds(seconds);
        recording.mentor = mentor;
        recording.school = school;
        apply(study::Add<study::Recording>{recording});
        return recording.id;
    }

    study::CodingId coding(const study::RecordingId& recording, const study::CoderId& who,
                           study::CodingState state = study::CodingState::Busy,
                           std::optional<study::RoundId> round = {})
    {
        study::CodingHeader header;
        header.id = study::CodingId::create();
        header.recording = recording;
        header.coder = who;
        header.round = round;
        header.state = state;
        header.codebookRevision = int(study.codebooks.size());
        apply(study::Add<study::CodingHeader>{header});
        return header.id;
    }

    study::Fragment fragment(const study::CodingId& coding, double start, double end,
                             std::initializer_list<const char*> codes, int revision = 1)
    {
        study::Fragment fragment;
        fragment.id = study::FragmentId::create();
        fragment.span = {MediaTime::fromSeconds(start), MediaTime::fromSeconds(end)};
        for (const char* code : codes) {
            fragment.codes.push_back(codeId(code));
        }
        fragment.codebookRevision = revision;
        apply(study::AddTo<study::Fragment>{coding, fragment});
        return fragment;
    }

    void answer(const study::CodingId& coding, const char* code, const char* value)
    {
        study::RecordingCodeValue answer;
        answer.value = QString::fromUtf8(value);
        answer.codebookRevision = int(study.codebooks.size());
        apply(study::SetRecordingCode{coding, codeId(code), answer});
    }

    /// Adds a revision made from the newest by the given edit.
    template <class Edit>
    void revise(Edit edit)
    {
        codebook::CodebookRevision revision = study.codebooks.back();
        revision.number += 1;
        edit(revision.codebook);
        apply(study::AddRevision{revision});
    }
};

} // namespace rozet::test
