// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/study_texts.h"

#include <QFileInfo>

namespace rozet::workflow {

namespace {

void addPeople(const study::Study& study, QStringList& texts)
{
    for (const study::School& school : study.schools) {
        texts << school.name << school.note;
    }
    for (const study::Mentor& mentor : study.mentors) {
        texts << mentor.pseudonym << mentor.note;
    }
    for (const study::Student& student : study.students) {
        texts << student.pseudonym << student.grade << student.note;
    }
    for (const study::Coder& coder : study.coders) {
        texts << coder.name;
    }
}

void addCoding(const study::Coding& coding, QStringList& texts)
{
    for (const study::Fragment& fragment : coding.fragments) {
        texts << fragment.description << fragment.memo;
    }
    for (const auto& [code, value] : coding.recordingCodes) {
        texts << value.value << value.note;
    }
    for (const auto& [category, text] : coding.summary) {
        texts << text;
    }
}

} // namespace

QStringList textsOf(const study::Study& study)
{
    QStringList texts{study.info.title};
    addPeople(study, texts);
    for (const study::Recording& recording : study.recordings) {
        texts << recording.name << recording.note;
        for (const study::MediaFile& file : recording.media) {
            texts << file.path << QFileInfo(file.path).fileName() << file.label << file.fingerprint;
        }
    }
    for (const study::Consent& consent : study.consents) {
        texts << consent.formVersion << consent.note << consent.purposes;
    }
    for (const study::Round& round : study.rounds) {
        texts << round.name << round.note << round.decisions;
    }
    for (const study::Coding& coding : study.codings) {
        addCoding(coding, texts);
    }
    for (const study::Dataset& dataset : study.datasets) {
        texts << dataset.name << dataset.columns << dataset.instrumentJson;
        for (const QStringList& row : dataset.rows) {
            texts << row;
        }
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace rozet::workflow
