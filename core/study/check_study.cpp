// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/check_study.h"

#include "core/study/rules.h"

namespace rozet::study {

namespace {

constexpr std::size_t kMostFindings = 100;

class Findings
{
public:
    void add(const Done& result)
    {
        if (!result && errors.size() < kMostFindings) {
            errors.push_back(result.error());
        }
    }

    std::vector<Error> errors;
};

template <class T>
void checkTable(const Study& study, const EntityTable<T>& table, Findings& findings)
{
    for (const T& item : table) {
        findings.add(checkReferences(study, item));
    }
}

void checkCoding(const Study& study, const Coding& coding, Findings& findings)
{
    if (!(coding.id == coding.header.id)) {
        findings.add(failure(ErrorCode::EntityMissing, coding.id.toText()));
    }
    findings.add(checkReferences(study, coding.header));
    findings.add(checkRecordingPositions(study, coding.header, coding));
    for (const Fragment& fragment : coding.fragments) {
        findings.add(checkFragment(study, coding, fragment));
    }
    for (const auto& [code, value] : coding.recordingCodes) {
        findings.add(checkRecordingCode(study, code, value));
    }
    for (const Trace& trace : coding.traces) {
        findings.add(checkTrace(study, coding, trace));
    }
    for (const Settlement& settlement : coding.settlements) {
        findings.add(checkSettlement(study, settlement));
    }
    for (const auto& [day, milliseconds] : coding.activeTime) {
        findings.add(checkActiveTime(day, milliseconds));
    }
}

} // namespace

std::vector<Error> checkStudy(const Study& study)
{
    Findings findings;
    for (std::size_t i = 0; i < study.codebooks.size(); ++i) {
        if (study.codebooks[i].number != static_cast<int>(i) + 1) {
            findings.add(failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                                 QString::number(study.codebooks[i].number)));
        }
    }
    checkTable(study, study.schools, findings);
    checkTable(study, study.mentors, findings);
    checkTable(study, study.students, findings);
    checkTable(study, study.recordings, findings);
    checkTable(study, study.consents, findings);
    checkTable(study, study.coders, findings);
    checkTable(study, study.rounds, findings);
    checkTable(study, study.datasets, findings);
    checkTable(study, study.anchors, findings);
    checkTable(study, study.codeNotes, findings);
    checkTable(study, study.events, findings);
    for (const Coding& coding : study.codings) {
        checkCoding(study, coding, findings);
    }
    return findings.errors;
}

} // namespace rozet::study
