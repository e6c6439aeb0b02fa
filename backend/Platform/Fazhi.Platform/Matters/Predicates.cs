using System.Linq.Expressions;

namespace Fazhi.Platform.Matters;

/// <summary>Conditions put together as expressions, so that the database judges them.</summary>
internal static class Predicates
{
    /// <summary>Both; the first alone where there is no second.</summary>
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> first, Expression<Func<T, bool>>? second) =>
        second is null ? first : Combine(first, second, Expression.AndAlso);

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> first, Expression<Func<T, bool>> second) =>
        Combine(first, second, Expression.OrElse);

    /// <summary>Neither true nor unknown.</summary>
    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    private static Expression<Func<T, bool>> Combine<T>(Expression<Func<T, bool>> first, Expression<Func<T, bool>> second,
        Func<Expression, Expression, Expression> how)
    {
        var row = first.Parameters[0];
        return Expression.Lambda<Func<T, bool>>(how(first.Body, new Rename(second.Parameters[0], row).Visit(second.Body)), row);
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
