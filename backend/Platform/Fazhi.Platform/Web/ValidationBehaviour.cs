using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Fazhi.Platform.Web;

/// <summary>Checks the shape of every command and query before its handler sees it (400 with the messages by field).</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        List<ValidationFailure>? failures = null;
        ValueGuard<TRequest>.Check(request, ref failures);
        foreach (var validator in validators)
        {
            var result = validator.Validate(request);   // shape only, nothing to wait for: a rule that would wait is refused
            if (!result.IsValid) (failures ??= []).AddRange(result.Errors);
        }

        return failures is null ? await next(cancellationToken) : throw new ValidationException(failures);
    }
}
