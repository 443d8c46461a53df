// SPDX-License-Identifier: GPL-3.0-or-later
// Prints seconds and peak memory of a tally over 1,000 recordings with 1,000,000 fragments, and of
// the same over half of that: twice the work should take about twice the time.
#include "core/workflow/tally_workbook.h"
#include "tests/core/workflow/small_study.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>

using namespace rozet;

namespace {

test::SmallStudy makeStudy(int recordings, int fragmentsEach)
{
    test::SmallStudy small;
    QRandomGenerator random(7);
    const char* const codes[] = {"hobby", "job", "talents", "summary", "repeat"};
    for (int r = 0; r < recordings; ++r) {
        const QByteArray name = QByteArrayLiteral("Gesprek ") + QByteArray::number(r + 1);
        study::Coding coding;
        coding.id = study::CodingId::create();
        coding.header = {coding.id,
                         small.recording(name.constData(), 1200),
                         small.coder,
                         {},
                         study::CodingState::Busy,
                         1};
        coding.fragments.reserve(std::size_t(fragmentsEach));
        for (int f = 0; f < fragmentsEach; ++f) {
            study::Fragment fragment;
            fragment.id = study::FragmentId::create();
            const double start = 1190.0 * f / fragmentsEach;
            fragment.span = {MediaTime::fromSeconds(start),
                             MediaTime::fromSeconds(start + random.bounded(10.0))};
            fragment.codes = {test::codeId(codes[random.bounded(5)])};
            coding.fragments.insert(std::move(fragment));
        }
        small.study.codings.insert(std::move(coding));
    }
    return small;
}

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
        }
    }
    return 0;
}

void run(int recordings, int fragmentsEach)
{
    const test::SmallStudy small = makeStudy(recordings, fragmentsEach);
    workflow::TallySettings settings;
    settings.coder = small.coder;
    settings.measure = workflow::TallyMeasure::Duration;
    QElapsedTimer timer;
    timer.start();
    const auto tally = workflow::tally(small.study, settings);
    const double one = double(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    const auto workbook = workflow::tallyWorkbook(small.study, settings, QStringLiteral("nl"));
    const double all = double(timer.nsecsElapsed()) / 1e9;
    if (!tally || !workbook) {
        std::fprintf(stderr, "the tally failed\n");
        std::exit(1);
    }
    std::printf("tally: %d recordings, %d fragments: one measure %.3f s, whole workbook %.3f s, "
                "peak %.0f MB\n",
                recordings, recordings * fragmentsEach, one, all, peakMegabytes());
}

} // namespace

int main()
{
    run(500, 1000);
    run(1000, 1000);
    return 0;
}
