// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_matrix.h"

#include "core/base/number_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rozet::workflow {

using agreement::MetricKind;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The file with everything checked that does not depend on what the cells mean.
class Grid
{
public:
    static Result<Grid> read(const QString& path, const MatrixReadSettings& settings)
    {
        Result<exchange::CsvFile> file = exchange::readCsv(path, settings.csv);
        if (!file) {
            return failure(file.error());
        }
        if (file->header.size() < 2) {
            return failure(ErrorCode::ColumnMissing, path, QStringLiteral("1"),
                           file->header.join(QStringLiteral(", ")),
                           QStringLiteral("a column for each coder"));
        }
        Grid grid(path, *std::move(file), settings.missing);
        for (const exchange::RaggedRow& row : grid.m_file.ragged) {
            if (row.cells > grid.m_file.header.size()) {
                return failure(ErrorCode::RowInvalid, path, QString::number(row.row),
                               QString::number(row.cells),
                               QString::number(grid.m_file.header.size()));
            }
            ++grid.m_remarks.shortRows;
        }
        QSet<QString> seen;
        seen.reserve(qsizetype(grid.rows()));
        for (const QStringList& row : grid.m_file.rows) {
            const qsizetype before = seen.size();
            seen.insert(row.front());
            grid.m_remarks.repeatedUnits += seen.size() == before ? 1 : 0;
        }
        return grid;
    }

    [[nodiscard]] std::size_t rows() const { return m_file.rows.size(); }

    [[nodiscard]] QStringList coders() const { return m_file.header.mid(1); }

    [[nodiscard]] std::size_t coderCount() const { return std::size_t(m_file.header.size()) - 1; }

    [[nodiscard]] QString cell(std::size_t row, std::size_t coder) const
    {
        return m_file.rows[row][qsizetype(coder) + 1].trimmed();
    }

    [[nodiscard]] bool saysMissing(const QString& cell) const { return m_missing.contains(cell); }

    [[nodiscard]] std::optional<double> number(const QString& cell) const
    {
        const std::optional<double> value = exchange::csvNumber(m_file, cell);
        return value && std::isfinite(*value) ? value : std::nullopt;
    }

    [[nodiscard]] tl::unexpected<Error> invalid(std::size_t row, std::size_t coder,
                                                const QString& expected) const
    {
        const QString where = QStringLiteral("%1, %2").arg(QString::number(m_file.rowNumbers[row]),
                                                           m_file.header[qsizetype(coder) + 1]);
        return failure(ErrorCode::ValueInvalid, m_path, where, cell(row, coder), expected);
    }

    MatrixRemarks& remarks() { return m_remarks; }

private:
    Grid(QString path, exchange::CsvFile file, const QStringList& missing)
        : m_path(std::move(path))
        , m_file(std::move(file))
        , m_missing(missing.begin(), missing.end())
    {
    }

    QString m_path;
    exchange::CsvFile m_file;
    QSet<QString> m_missing;
    MatrixRemarks m_remarks;
};

/// Cells as numbers, row by row; NaN where missing. Nothing when a cell is no number.
std::optional<std::vector<double>> numbersOf(Grid& grid)
{
    std::vector<double> numbers;
    numbers.reserve(grid.rows() * grid.coderCount());
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t coder = 0; coder < grid.coderCount(); ++coder) {
            const QString cell = grid.cell(row, coder);
            if (cell.isEmpty() || grid.saysMissing(cell)) {
                numbers.push_back(kNone);
                continue;
            }
            const std::optional<double> number = grid.number(cell);
            if (!number) {
                return std::nullopt;
            }
            numbers.push_back(*number);
        }
    }
    return numbers;
}

/// Where the first cell is that is no number.
tl::unexpected<Error> notANumber(const Grid& grid)
{
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t coder = 0; coder < grid.coderCount(); ++coder) {
            const QString cell = grid.cell(row, coder);
            if (!cell.isEmpty() && !grid.saysMissing(cell) && !grid.number(cell)) {
                return grid.invalid(row, coder, QStringLiteral("a number"));
            }
        }
    }
    return grid.invalid(0, 0, QStringLiteral("a number"));
}

/// Numbers on a ring: 0 <= value < period.
double onRing(double value, double period)
{
    const double turned = std::fmod(value, period);
    return turned < 0 ? turned + period : turned;
}

void fillFromNumbers(MatrixFile& matrix, Grid& grid, std::vector<double> numbers,
                     const std::vector<double>& declared, double ring)
{
    std::vector<double> values = declared;
    QSet<double> seen;
    for (double& number : numbers) {
        number = ring > 0 && !std::isnan(number) ? onRing(number, ring) : number;
        if (number == 0) {
            number = 0; // not -0
        }
        if (declared.empty() && !std::isnan(number) && !seen.contains(number)) {
            seen.insert(number);
            values.push_back(number);
        }
    }
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    matrix.data.table = agreement::RatingTable(grid.coderCount(), values.size());
    std::vector<std::int32_t> row(grid.coderCount());
    for (std::size_t unit = 0; unit < grid.rows(); ++unit) {
        for (std::size_t coder = 0; coder < row.size(); ++coder) {
            const double number = numbers[unit * row.size() + coder];
            row[coder] = agreement::kMissing;
            if (std::isnan(number)) {
                ++grid.remarks().missingCells;
            } else {
                row[coder] =
                    std::int32_t(std::ranges::lower_bound(values, number) - values.begin());
            }
        }
        matrix.data.table.addUnit(row);
    }
    // Only as many names as anyone would read.
    constexpr std::size_t kMostNames = 1000;
    for (std::size_t i = 0; i < values.size() && values.size() <= kMostNames; ++i) {
        matrix.categories += numberText(values[i]);
    }
    matrix.data.values = std::move(values);
}

Result<MatrixFile> fillFromWords(MatrixFile matrix, Grid& grid, QStringList words, bool closed)
{
    QHash<QString, std::int32_t> places;
    for (const QString& word : words) {
        places.insert(word, std::int32_t(places.size()));
    }
    if (!closed) {
        QSet<QString> found;
        for (std::size_t row = 0; row < grid.rows(); ++row) {
            for (std::size_t coder = 0; coder < grid.coderCount(); ++coder) {
                const QString cell = grid.cell(row, coder);
                if (!cell.isEmpty() && !grid.saysMissing(cell)) {
                    found.insert(cell);
                }
            }
        }
        words = QStringList(found.begin(), found.end());
        words.sort();
        for (const QString& word : words) {
            places.insert(word, std::int32_t(places.size()));
        }
    }
    matrix.data.table = agreement::RatingTable(grid.coderCount(), std::size_t(words.size()));
    std::vector<std::int32_t> row(grid.coderCount());
    for (std::size_t unit = 0; unit < grid.rows(); ++unit) {
        for (std::size_t coder = 0; coder < row.size(); ++coder) {
            const QString cell = grid.cell(unit, coder);
            row[coder] = agreement::kMissing;
            if (cell.isEmpty() || grid.saysMissing(cell)) {
                ++grid.remarks().missingCells;
                continue;
            }
            const auto place = places.constFind(cell);
            if (place == places.constEnd()) {
                return grid.invalid(unit, coder, words.join(QStringLiteral(", ")));
            }
            row[coder] = *place;
        }
        matrix.data.table.addUnit(row);
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        matrix.data.values.push_back(double(i + 1));
    }
    matrix.categories = std::move(words);
    return matrix;
}

/// The declared categories as numbers; empty when one of them is a word.
std::vector<double> declaredNumbers(const QStringList& categories)
{
    std::vector<double> numbers;
    for (const QString& category : categories) {
        const std::optional<double> number = readNumber(category);
        if (!number) {
            return {};
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<tl::unexpected<Error>> notDeclared(const Grid& grid,
                                                 const std::vector<double>& numbers,
                                                 const std::vector<double>& declared,
                                                 const QStringList& names)
{
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!std::isnan(numbers[i]) && std::ranges::find(declared, numbers[i]) == declared.end()) {
            return grid.invalid(i / grid.coderCount(), i % grid.coderCount(),
                                names.join(QStringLiteral(", ")));
        }
    }
    return std::nullopt;
}

} // namespace

Result<MatrixFile> readMatrix(const QString& path, const MatrixReadSettings& settings)
{
    Result<Grid> grid = Grid::read(path, settings);
    if (!grid) {
        return failure(grid.error());
    }
    MatrixFile matrix;
    matrix.coders = grid->coders();
    matrix.data.metric = settings.metric;
    const bool needsNumbers =
        settings.metric == MetricKind::Interval || settings.metric == MetricKind::Ratio;
    const bool circular = settings.metric == MetricKind::Circular;
    const bool ordered = settings.metric == MetricKind::Ordinal;
    const std::vector<double> declared = declaredNumbers(settings.categories);
    // Categories declared as words are words, even when the cells look like numbers.
    const bool words = !settings.categories.isEmpty() && declared.empty() && !needsNumbers;
    std::optional<std::vector<double>> numbers =
        words ? std::optional<std::vector<double>>() : numbersOf(*grid);
    if (needsNumbers && !numbers) {
        return notANumber(*grid);
    }
    if (settings.metric == MetricKind::Ratio) {
        const auto negative = std::ranges::find_if(*numbers, [](double n) { return n < 0; });
        if (negative != numbers->end()) {
            const auto cell = std::size_t(negative - numbers->begin());
            return grid->invalid(cell / grid->coderCount(), cell % grid->coderCount(),
                                 QStringLiteral("a number of at least 0"));
        }
    }
    Result<MatrixFile> result = MatrixFile();
    if (!numbers) {
        if ((ordered || circular) && settings.categories.isEmpty()) {
            return failure(ErrorCode::ValueNotAllowed, path, QString(),
                           QStringLiteral("words without an order"),
                           QStringLiteral("--categories"));
        }
        const bool closed = !settings.categories.isEmpty();
        matrix.data.period =
            settings.period > 0 ? settings.period : double(settings.categories.size());
        result = fillFromWords(std::move(matrix), *grid, settings.categories, closed);
    } else {
        if (!declared.empty()) {
            if (auto wrong = notDeclared(*grid, *numbers, declared, settings.categories)) {
                return *std::move(wrong);
            }
        }
        if (circular && settings.period <= 0 && declared.empty()) {
            return failure(ErrorCode::ValueNotAllowed, path, QString(),
                           QStringLiteral("numbers on a ring of unknown length"),
                           QStringLiteral("--period"));
        }
        matrix.data.period = settings.period > 0 ? settings.period : double(declared.size());
        fillFromNumbers(matrix, *grid, *std::move(numbers), declared,
                        circular ? matrix.data.period : 0);
        result = std::move(matrix);
    }
    if (result) {
        result->remarks = grid->remarks();
    }
    return result;
}

Result<SetFile> readSets(const QString& path, const MatrixReadSettings& settings)
{
    Result<Grid> grid = Grid::read(path, settings);
    if (!grid) {
        return failure(grid.error());
    }
    SetFile file;
    file.coders = grid->coders();
    file.codes = settings.categories;
    QHash<QString, std::int32_t> places;
    for (const QString& code : settings.categories) {
        places.insert(code, std::int32_t(places.size()));
    }
    // The codes of each cell; missing cells are nothing.
    std::vector<std::optional<QStringList>> cells;
    cells.reserve(grid->rows() * grid->coderCount());
    QSet<QString> found;
    for (std::size_t row = 0; row < grid->rows(); ++row) {
        for (std::size_t coder = 0; coder < grid->coderCount(); ++coder) {
            const QString cell = grid->cell(row, coder);
            const bool empty = cell.isEmpty();
            if (grid->saysMissing(cell) || (empty && !settings.emptyIsNoCode)) {
                ++grid->remarks().missingCells;
                cells.emplace_back();
                continue;
            }
            grid->remarks().emptySets += empty ? 1 : 0;
            QStringList codes;
            for (const QString& part : cell.split(u'|', Qt::SkipEmptyParts)) {
                const QString code = part.trimmed();
                if (code.isEmpty()) {
                    continue;
                }
                if (!settings.categories.isEmpty() && !places.contains(code)) {
                    return grid->invalid(row, coder,
                                         settings.categories.join(QStringLiteral(", ")));
                }
                codes += code;
                found.insert(code);
            }
            cells.emplace_back(std::move(codes));
        }
    }
    if (settings.categories.isEmpty()) {
        file.codes = QStringList(found.begin(), found.end());
        file.codes.sort();
        for (const QString& code : file.codes) {
            places.insert(code, std::int32_t(places.size()));
        }
    }
    file.table = agreement::SetTable(grid->coderCount(), std::size_t(file.codes.size()));
    std::vector<std::optional<agreement::CodeSet>> row(grid->coderCount());
    for (std::size_t unit = 0; unit < grid->rows(); ++unit) {
        for (std::size_t coder = 0; coder < row.size(); ++coder) {
            const std::optional<QStringList>& codes = cells[unit * row.size() + coder];
            row[coder].reset();
            if (codes) {
                row[coder].emplace();
                for (const QString& code : *codes) {
                    row[coder]->push_back(places.value(code));
                }
            }
        }
        file.table.addUnit(row);
    }
    file.remarks = grid->remarks();
    return file;
}

} // namespace rozet::workflow
