// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli media probe|frames|frame|waveform
#include "app/cli/commands.h"
#include "app/cli/media_problem_text.h"
#include "app/cli/tables.h"
#include "core/base/number_text.h"
#include "core/media/frame_index.h"
#include "core/media/png.h"
#include "core/media/probe.h"
#include "core/media/video_reader.h"
#include "core/media/waveform.h"

namespace rozet::cli {

namespace {

struct FileOptions
{
    std::string file;
};

struct FrameOptions
{
    std::string file, output;
    double seconds = 0;
    int number = 0;
    bool byTime = false;
};

struct WaveformOptions
{
    std::string file;
    int bins = 0;
};

QJsonValue videoJson(const std::optional<media::VideoInfo>& video)
{
    if (!video) {
        return QJsonValue::Null;
    }
    return QJsonObject{
        {QStringLiteral("codec"), video->codec},
        {QStringLiteral("width"), video->widthPixels},
        {QStringLiteral("height"), video->heightPixels},
        {QStringLiteral("rotation"), video->rotationDegrees},
        {QStringLiteral("average_fps"), video->averageFramesPerSecond},
        {QStringLiteral("variable_frame_rate"), video->variableFrameRate},
        {QStringLiteral("frames"), video->frames},
        {QStringLiteral("keyframes"), video->keyFrames},
        {QStringLiteral("longest_keyframe_gap"), video->longestKeyFrameGap.seconds()}};
}

QJsonValue audioJson(const std::optional<media::AudioInfo>& audio)
{
    if (!audio) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("codec"), audio->codec},
                       {QStringLiteral("sample_rate"), audio->sampleRateHz},
                       {QStringLiteral("channels"), audio->channels}};
}

Result<Answer> probeFile(const FileOptions& options, Context& context)
{
    const Result<media::MediaInfo> info = media::probe(q(options.file), context.progress);
    if (!info) {
        return failure(info.error());
    }
    Answer answer;
    QJsonArray problems;
    std::vector<std::pair<QString, QString>> facts{
        {Cli::tr("container"), info->container},
        {Cli::tr("duration"), clockText(MediaTime() + info->duration)}};
    if (info->video) {
        facts.emplace_back(Cli::tr("picture"), QStringLiteral("%1, %2 x %3")
                                                   .arg(info->video->codec)
                                                   .arg(info->video->widthPixels)
                                                   .arg(info->video->heightPixels));
        facts.emplace_back(Cli::tr("turned"),
                           Cli::tr("%1 degrees").arg(info->video->rotationDegrees));
        facts.emplace_back(Cli::tr("frames"),
                           Cli::tr("%1, of which key frames: %2; %3 a second on average")
                               .arg(info->video->frames)
                               .arg(info->video->keyFrames)
                               .arg(numberText(info->video->averageFramesPerSecond)));
    }
    if (info->audio) {
        facts.emplace_back(Cli::tr("sound"), Cli::tr("%1, %2 Hz, channels: %3")
                                                 .arg(info->audio->codec)
                                                 .arg(info->audio->sampleRateHz)
                                                 .arg(info->audio->channels));
    }
    for (const media::MediaProblem& problem : info->problems) {
        const QString text = mediaProblemText(problem);
        problems.append(QJsonObject{{QStringLiteral("kind"), mediaProblemName(problem.kind)},
                                    {QStringLiteral("detail"), problem.detail},
                                    {QStringLiteral("text"), text}});
        answer.lines += text;
    }
    answer.json = {{QStringLiteral("container"), info->container},
                   {QStringLiteral("duration"), info->duration.seconds()},
                   {QStringLiteral("start"), info->start.seconds()},
                   {QStringLiteral("video"), videoJson(info->video)},
                   {QStringLiteral("audio"), audioJson(info->audio)},
                   {QStringLiteral("problems"), problems}};
    answer.tables.push_back(factsTable(q(options.file), facts));
    return answer;
}

Result<Answer> listFrames(const FileOptions& options, Context& context)
{
    const Result<media::FrameIndex> index =
        media::readFrameIndex(q(options.file), context.progress);
    if (!index) {
        return failure(index.error());
    }
    QJsonArray frames;
    report::Table table;
    table.title = q(options.file);
    table.columns = {
        column(QStringLiteral("n"), Cli::tr("frame"), report::ColumnKind::Count),
        column(QStringLiteral("pts_us"), Cli::tr("time in us"), report::ColumnKind::Count),
        column(QStringLiteral("duration_us"), Cli::tr("length in us"), report::ColumnKind::Count),
        column(QStringLiteral("key"), Cli::tr("key frame"), report::ColumnKind::YesNo)};
    for (int n = 0; n < index->count(); ++n) {
        const media::FrameEntry& frame = (*index)[n];
        frames.append(QJsonObject{
            {QStringLiteral("n"), n},
            {QStringLiteral("pts_us"), static_cast<qint64>(frame.time.microseconds())},
            {QStringLiteral("duration_us"), static_cast<qint64>(frame.duration.microseconds())},
            {QStringLiteral("key"), frame.key}});
        table.rows.push_back({qint64(n), qint64(frame.time.microseconds()),
                              qint64(frame.duration.microseconds()), qint64(frame.key ? 1 : 0)});
    }
    Answer answer;
    answer.json = {{QStringLiteral("frames"), frames}};
    answer.tables.push_back(std::move(table));
    return answer;
}

Result<Answer> saveFrame(const FrameOptions& options, Context& context)
{
    const QString output = q(options.output);
    if (!output.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive)) {
        return failure(ErrorCode::ExportUnknownFormat, output, QString(), output.section(u'.', -1),
                       QStringLiteral("png"));
    }
    Result<media::FrameIndex> index = media::readFrameIndex(q(options.file), context.progress);
    if (!index) {
        return failure(index.error());
    }
    const auto shared = std::make_shared<const media::FrameIndex>(std::move(*index));
    const int number =
        options.byTime ? shared->frameAt(MediaTime::fromSeconds(options.seconds)) : options.number;
    if (number < 0 || number >= shared->count()) {
        return failure(ErrorCode::MediaFrameOutside, q(options.file), QString(),
                       QString::number(number), QStringLiteral("0 - %1").arg(shared->count() - 1));
    }
    const auto reader = media::VideoReader::open(q(options.file), shared);
    if (!reader) {
        return failure(reader.error());
    }
    const Result<media::Picture> picture = (*reader)->frame(number);
    if (!picture) {
        return failure(picture.error());
    }
    if (Done written = media::writePng(*picture, output); !written) {
        return failure(written.error());
    }
    Answer answer;
    answer.json = {{QStringLiteral("n"), picture->number},
                   {QStringLiteral("pts_us"), static_cast<qint64>(picture->time.microseconds())}};
    if (picture->number != number) {
        answer.messages += Cli::tr("Frame %1 is damaged; frame %2 was written instead.")
                               .arg(number)
                               .arg(picture->number);
    }
    answer.lines += Cli::tr("Wrote frame %1, shown from %2, to %3.")
                        .arg(picture->number)
                        .arg(clockText(picture->time), output);
    return answer;
}

Result<Answer> showWaveform(const WaveformOptions& options, Context& context)
{
    const auto waveform = media::readWaveform(q(options.file), options.bins, context.progress);
    if (!waveform) {
        return failure(waveform.error());
    }
    QJsonArray bins;
    report::Table table;
    table.title = q(options.file);
    table.columns = {
        column(QStringLiteral("bin"), Cli::tr("part"), report::ColumnKind::Count),
        column(QStringLiteral("min"), Cli::tr("lowest"), report::ColumnKind::Number),
        column(QStringLiteral("max"), Cli::tr("highest"), report::ColumnKind::Number),
        column(QStringLiteral("rms"), Cli::tr("loudness"), report::ColumnKind::Number)};
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        table.columns[i].decimals = 4;
    }
    for (const media::WaveformBin& bin : waveform->bins) {
        table.rows.push_back(
            {static_cast<qint64>(bins.size()), double(bin.min), double(bin.max), double(bin.rms)});
        bins.append(QJsonObject{{QStringLiteral("min"), double(bin.min)},
                                {QStringLiteral("max"), double(bin.max)},
                                {QStringLiteral("rms"), double(bin.rms)}});
    }
    Answer answer;
    answer.json = {{QStringLiteral("bins"), bins},
                   {QStringLiteral("sample_rate"), waveform->sampleRateHz},
                   {QStringLiteral("duration"), waveform->duration.seconds()}};
    answer.tables.push_back(std::move(table));
    return answer;
}

} // namespace

void addMediaCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("media", Cli::tr("look into video and sound files"));
    const QString fileHelp = Cli::tr("a video or sound file");

    auto probe = std::make_shared<FileOptions>();
    argument(commands.add(group, "probe", Cli::tr("what a file holds, and what is odd about it"),
                          [probe](Context& c) { return probeFile(*probe, c); }),
             "FILE", probe->file, fileHelp);

    auto frames = std::make_shared<FileOptions>();
    argument(commands.add(group, "frames", Cli::tr("every frame with its time"),
                          [frames](Context& c) { return listFrames(*frames, c); }),
             "FILE", frames->file, fileHelp);

    auto frame = std::make_shared<FrameOptions>();
    CLI::App* command = commands.add(group, "frame", Cli::tr("save one frame as a picture"),
                                     [frame](Context& c) { return saveFrame(*frame, c); });
    argument(command, "FILE", frame->file, fileHelp);
    CLI::Option_group* which = command->add_option_group("which");
    CLI::Option* time =
        which
            ->add_option("--time", frame->seconds,
                         Cli::tr("the frame shown at this many seconds").toStdString())
            ->type_name("S")
            ->check(CLI::Range(-1e9, 1e9));
    time->each([frame](const std::string&) { frame->byTime = true; });
    which
        ->add_option("--number", frame->number,
                     Cli::tr("the frame with this number, counted from 0").toStdString())
        ->type_name("N");
    which->require_option(1);
    textOption(command, "--output", frame->output, "FILE.png",
               Cli::tr("where to write the picture"))
        ->required();

    auto waveform = std::make_shared<WaveformOptions>();
    command = commands.add(group, "waveform", Cli::tr("the loudness over time"),
                           [waveform](Context& c) { return showWaveform(*waveform, c); });
    argument(command, "FILE", waveform->file, fileHelp);
    command
        ->add_option("--bins", waveform->bins,
                     Cli::tr("in how many equal parts to cut the recording").toStdString())
        ->type_name("N")
        ->check(CLI::Range(1, 10000000))
        ->required();
}

} // namespace rozet::cli
