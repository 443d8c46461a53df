// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/non_central_f.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/policies/policy.hpp>

#include <cmath>

namespace rozet::statistics {
namespace {

namespace policies = boost::math::policies;
using Quiet = policies::policy<policies::domain_error<policies::ignore_error>,
                               policies::pole_error<policies::ignore_error>,
                               policies::overflow_error<policies::ignore_error>,
                               policies::evaluation_error<policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Quiet>;
using Student = boost::math::students_t_distribution<double, Quiet>;
using Fisher = boost::math::fisher_f_distribution<double, Quiet>;
using ChiSquare = boost::math::chi_squared_distribution<double, Quiet>;

using NoncentralF = boost::math::non_central_f_distribution<double, Quiet>;
using NoncentralStudent = boost::math::non_central_t_distribution<double, Quiet>;

} // namespace

double normalCdf(double z)
{
    return boost::math::cdf(Normal(), z);
}

double normalQuantile(double probability)
{
    return boost::math::quantile(Normal(), probability);
}

double normalTwoSided(double z)
{
    return 2.0 * boost::math::cdf(boost::math::complement(Normal(), std::abs(z)));
}

double studentQuantile(double probability, double degrees)
{
    return boost::math::quantile(Student(degrees), probability);
}

double studentTwoSided(double t, double degrees)
{
    return 2.0 * boost::math::cdf(boost::math::complement(Student(degrees), std::abs(t)));
}

double fQuantile(double probability, double degrees1, double degrees2)
{
    return boost::math::quantile(Fisher(degrees1, degrees2), probability);
}

double fUpper(double f, double degrees1, double degrees2)
{
    return boost::math::cdf(boost::math::complement(Fisher(degrees1, degrees2), f));
}

double noncentralF(double f, double degrees1, double degrees2, double noncentrality)
{
    if (noncentrality <= 0) {
        return boost::math::cdf(Fisher(degrees1, degrees2), f);
    }
    return boost::math::cdf(NoncentralF(degrees1, degrees2, noncentrality), f);
}

double noncentralStudent(double t, double degrees, double noncentrality)
{
    return boost::math::cdf(NoncentralStudent(degrees, noncentrality), t);
}

double chiSquareQuantile(double probability, double degrees)
{
    return boost::math::quantile(ChiSquare(degrees), probability);
}

double chiSquareUpper(double x, double degrees)
{
    return boost::math::cdf(boost::math::complement(ChiSquare(degrees), x));
}

} // namespace rozet::statistics
