// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-make-study SAMPLES_FOLDER STUDY.rozet
// Writes the sample study from the recipe, the spoken turns and the videos in the folder.
#include "codebook/shipped_codebooks.h"
#include "core/media/fingerprint.h"
#include "core/media/probe.h"
#include "core/store/study_store.h"
#include "samples/generator/build_study.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

using namespace rozet;

namespace {

Result<samples::FilmedConversation> filmed(const QString& folder, const QString& name)
{
    samples::FilmedConversation conversation;
    const QString path = folder + QStringLiteral("/media/") + name + QStringLiteral(".mp4");
    const auto turns = samples::readSpokenTurns(folder + QStringLiteral("/conversations/") + name +
                                                QStringLiteral(".tsv"));
    if (!turns) {
        return failure(turns.error());
    }
    NoProgress progress;
    const auto info = media::probe(path, progress);
    if (!info) {
        return failure(info.error());
    }
    const auto fingerprint = media::fingerprint(path);
    if (!fingerprint) {
        return failure(fingerprint.error());
    }
    conversation.turns = *turns;
    conversation.duration = info->duration;
    conversation.media.path = QStringLiteral("media/") + name + QStringLiteral(".mp4");
    conversation.media.fingerprint = *fingerprint;
    conversation.media.sizeBytes = QFileInfo(path).size();
    return conversation;
}

Result<study::Study> sampleStudy(const QString& folder)
{
    const auto book = codebook::shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
    if (!book) {
        return failure(book.error());
    }
    const auto recipes = samples::readRecipe(folder + QStringLiteral("/recipe.csv"));
    if (!recipes) {
        return failure(recipes.error());
    }
    std::map<int, samples::FilmedConversation> films;
    for (const int number : {3, 10}) {
        const auto film =
            filmed(folder, QStringLiteral("gesprek-%1").arg(number, 2, 10, QLatin1Char('0')));
        if (!film) {
            return failure(film.error());
        }
        films.emplace(number, *film);
    }
    return samples::buildStudy(*book, *recipes, films);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream err(stderr);
    if (arguments.size() != 3) {
        err << "Use: rozet-make-study SAMPLES_FOLDER STUDY.rozet" << Qt::endl;
        return 2;
    }
    NoProgress progress;
    const FixedClock clock(QDateTime(QDate(2016, 3, 1), QTime(9, 0), Qt::UTC));
    const auto study = sampleStudy(arguments[1]);
    if (!study) {
        const Error& e = study.error();
        err << "Error " << static_cast<int>(e.code) << ": " << e.subject << ' ' << e.where << ' '
            << e.found << Qt::endl;
        return 1;
    }
    QFile::remove(arguments[2]);
    if (const auto store = store::StudyStore::create(arguments[2], *study, clock, progress);
        !store) {
        err << "Cannot write " << arguments[2] << ": " << store.error().found << Qt::endl;
        return 1;
    }
    std::size_t fragments = 0;
    for (const study::Coding& coding : study->codings) {
        fragments += coding.fragments.size();
    }
    QTextStream(stdout) << arguments[2] << ": " << study->recordings.size() << " recordings, "
                        << study->codings.size() << " codings, " << fragments << " fragments\n";
    return 0;
}
