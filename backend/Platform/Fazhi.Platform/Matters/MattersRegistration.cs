using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Matters;

/// <summary>Composition of the matter index: workbench, search, timeline, procedures.</summary>
public static class MattersRegistration
{
    public static IServiceCollection AddFazhiMatters(this IServiceCollection services)
    {
        services.AddScoped<IMatterAccess, MatterAccess>();
        return services;
    }
}
