using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Web;

/// <summary>Registration of the use cases of an assembly.</summary>
public static class UseCases
{
    /// <summary>Adds the handlers and validators that stand beside <typeparamref name="TMarker"/>. Validators are made once: making one compiles
    /// its expressions, which would cost a request more than everything else together. They may therefore ask for singletons only.</summary>
    public static IServiceCollection AddUseCases<TMarker>(this IServiceCollection services) => services
        .AddMediatR(c => c.RegisterServicesFromAssemblyContaining<TMarker>())
        .AddValidatorsFromAssemblyContaining<TMarker>(ServiceLifetime.Singleton, includeInternalTypes: true);
}
